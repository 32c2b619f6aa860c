package chatlab.instructor.grade;

import java.util.ArrayList;
import java.util.List;

/** A class's marks as lines for reading. */
record GradeTable(List<Row> rows, List<Integer> milestones) {
    @Override
    public String toString() {
        int width = rows.stream().mapToInt(row -> row.student().length()).max().orElse(0);
        String format =
                "%-" + Math.max(width, "student".length()) + "s" + "%6s".repeat(milestones.size()) + "%7s%7s%9s  %s";
        StringBuilder table = new StringBuilder();
        List<Object> head = new ArrayList<>(List.of("student"));
        milestones.forEach(milestone -> head.add("M" + milestone));
        head.addAll(List.of("extra", "total", "pending", "remarks"));
        line(table, format, head);
        rows.forEach(row -> row(table, format, row));
        return table.toString();
    }

    private void row(StringBuilder table, String format, Row row) {
        List<Object> cells = new ArrayList<>(List.of(row.student()));
        milestones.forEach(milestone ->
                cells.add(row.grade().map(grade -> "" + grade.points(milestone)).orElse("-")));
        cells.add(row.grade().map(grade -> "" + grade.total().extra()).orElse("-"));
        cells.add(row.grade().map(grade -> "" + grade.total().points()).orElse("-"));
        cells.add(row.grade().map(grade -> "" + grade.total().pending()).orElse("-"));
        cells.add(row.remarks().isEmpty() ? "" : row.remarks().get(0));
        line(table, format, cells);
        row.remarks().stream().skip(1).forEach(remark -> {
            cells.replaceAll(cell -> "");
            cells.set(cells.size() - 1, remark);
            line(table, format, cells);
        });
    }

    private static void line(StringBuilder table, String format, List<Object> cells) {
        table.append(format.formatted(cells.toArray()).stripTrailing()).append('\n');
    }
}
