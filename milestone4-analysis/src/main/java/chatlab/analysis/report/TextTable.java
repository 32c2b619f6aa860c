package chatlab.analysis.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of text under headings, each column as wide as it must be; numbers stand on the right. */
final class TextTable {
    private final List<String[]> rows = new ArrayList<>();

    TextTable(String... headings) {
        rows.add(headings);
    }

    /** Adds a row; null is shown as a dash. */
    void add(Object... cells) {
        rows.add(Arrays.stream(cells)
                .map(cell -> cell == null ? "-" : cell.toString())
                .toArray(String[]::new));
    }

    @Override
    public String toString() {
        int[] widths = IntStream.range(0, rows.get(0).length)
                .map(column -> rows.stream()
                        .mapToInt(row -> row[column].length())
                        .max()
                        .orElse(0))
                .toArray();
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.length; column++) {
                line.append(
                                isNumber(column)
                                        ? " ".repeat(widths[column] - row[column].length()) + row[column]
                                        : row[column])
                        .append(" ".repeat(isNumber(column) ? 2 : widths[column] - row[column].length() + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private boolean isNumber(int column) {
        return rows.stream().skip(1).allMatch(row -> row[column].matches("-|\\d+"));
    }
}
