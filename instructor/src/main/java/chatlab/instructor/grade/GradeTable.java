package chatlab.instructor.grade;

import chatlab.instructor.lab.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jline.utils.WCWidth;

/** A class's marks as lines for reading. */
record GradeTable(String lab, List<Row> rows, List<Integer> milestones) {
    @Override
    public String toString() {
        String format = "%s" + "%6s".repeat(milestones.size()) + "%7s%7s%9s  %s";
        StringBuilder table = new StringBuilder();
        List<Object> head = new ArrayList<>(List.of(padded("student")));
        milestones.forEach(milestone -> head.add(Lab.partSign(lab, milestone)));
        head.addAll(List.of("extra", "total", "pending", "remarks"));
        line(table, format, head);
        rows.forEach(row -> row(table, format, row));
        return table.toString();
    }

    private void row(StringBuilder table, String format, Row row) {
        List<Object> cells = new ArrayList<>(List.of(padded(row.student())));
        milestones.forEach(milestone ->
                cells.add(row.grade().map(grade -> "" + grade.points(milestone)).orElse("-")));
        cells.add(row.grade().map(grade -> "" + grade.total().extra()).orElse("-"));
        cells.add(row.grade().map(grade -> "" + grade.total().points()).orElse("-"));
        cells.add(row.grade().map(grade -> "" + grade.total().pending()).orElse("-"));
        cells.add(row.remarks().isEmpty() ? "" : row.remarks().get(0));
        line(table, format, cells);
        row.remarks().stream().skip(1).forEach(remark -> {
            cells.replaceAll(cell -> "");
            cells.set(0, padded(""));
            cells.set(cells.size() - 1, remark);
            line(table, format, cells);
        });
    }

    /** As wide as the widest name. */
    private String padded(String name) {
        int most = Stream.concat(Stream.of("student"), rows.stream().map(Row::student))
                .mapToInt(GradeTable::width)
                .max()
                .orElse(0);
        return name + " ".repeat(most - width(name));
    }

    /** How many columns a terminal needs for it: two for a Chinese character, none for an accent that stands alone. */
    private static int width(String text) {
        return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
    }

    private static void line(StringBuilder table, String format, List<Object> cells) {
        table.append(format.formatted(cells.toArray()).stripTrailing()).append('\n');
    }
}
