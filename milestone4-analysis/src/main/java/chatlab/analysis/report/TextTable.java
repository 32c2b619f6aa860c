package chatlab.analysis.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of text under headings, each column as wide as it must be; numbers stand on the right. */
final class TextTable {
    private final List<String[]> rows = new ArrayList<>();

    /** A table without rows; the headings are parted by {@code " | "}. */
    TextTable(String headings) {
        rows.add(headings.split(" \\| "));
    }

    /** Adds a row; null is shown as a dash. */
    void add(Object... cells) {
        rows.add(Arrays.stream(cells)
                .map(cell -> cell == null ? "-" : cell.toString())
                .toArray(String[]::new));
    }

    @Override
    public String toString() {
        int columns = rows.get(0).length;
        List<List<String>> padded =
                IntStream.range(0, columns).mapToObj(this::padded).toList();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            String line = padded.stream().map(column -> column.get(row)).collect(Collectors.joining("  "));
            text.append(line.stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private List<String> padded(int column) {
        int width = rows.stream().mapToInt(row -> row[column].length()).max().orElse(0);
        String format = "%" + (isNumber(column) ? "" : "-") + width + "s";
        return rows.stream().map(row -> format.formatted(row[column])).toList();
    }

    private boolean isNumber(int column) {
        return rows.stream().skip(1).allMatch(row -> row[column].matches("[-?]|\\d+"));
    }
}
