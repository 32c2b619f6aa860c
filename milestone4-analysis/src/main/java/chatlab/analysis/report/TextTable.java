package chatlab.analysis.report;

import java.util.ArrayList;
import java.util.List;

/** Rows of text under headings, each column as wide as it must be; numbers stand on the right. */
final class TextTable {
    /** So many rows are shown. */
    static final int MOST_ROWS = 100;

    private final List<String[]> rows = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();
    private String more = "";

    /** A table without rows; the headings are parted by {@code " | "}. */
    TextTable(String headings) {
        String[] row = headings.split("\\|"); // a single character: no regular expression is made for each table
        for (int column = 0; column < row.length; column++) {
            row[column] = row[column].strip();
        }
        rows.add(row);
        styles.add(Style.HEADINGS);
    }

    /** Adds a row; null is shown as a dash. */
    void add(Object... cells) {
        addStyled(Style.PLAIN, cells);
    }

    /** Adds a row in a style; null is shown as a dash. */
    void addStyled(Style style, Object... cells) {
        String[] row = new String[cells.length];
        for (int column = 0; column < cells.length; column++) {
            row[column] = cells[column] == null ? "-" : cells[column].toString();
        }
        rows.add(row);
        styles.add(style);
    }

    /** The first ones; that there are more is said below the table. */
    <T> List<T> shown(List<T> all) {
        if (all.size() <= MOST_ROWS) {
            return all;
        }
        leaveOut(all.size() - MOST_ROWS);
        return all.subList(0, MOST_ROWS);
    }

    /** Says below the table how many more there are. */
    void leaveOut(int count) {
        more = count == 0 ? "" : "... and " + count + " more (all: --json)\n";
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    /** The lines of the table. */
    String text(boolean colour) {
        int columns = rows.get(0).length;
        int[] widths = new int[columns];
        boolean[] numbers = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            widths[column] = width(column);
            numbers[column] = isNumber(column);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            String line = line(rows.get(i), widths, numbers);
            text.append(styles.get(i).apply(line, colour)).append('\n');
        }
        return text + more;
    }

    private static String line(String[] row, int[] widths, boolean[] numbers) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.length; column++) {
            String spaces = " ".repeat(widths[column] - row[column].length());
            line.append(numbers[column] ? spaces : "").append(row[column]);
            line.append(numbers[column] ? "" : spaces).append("  ");
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        int width = 0;
        for (String[] row : rows) {
            width = Math.max(width, row[column].length());
        }
        return width;
    }

    private boolean isNumber(int column) {
        for (String[] row : rows.subList(1, rows.size())) {
            if (!isNumber(row[column])) {
                return false;
            }
        }
        return true;
    }

    /** A dash and a question mark stand for numbers that aren't known; a unit may come after a number. */
    private static boolean isNumber(String cell) {
        String number = cell.endsWith(" ms") ? cell.substring(0, cell.length() - 3) : cell;
        boolean digits = true;
        for (int i = 0; i < number.length(); i++) {
            digits &= Character.isDigit(number.charAt(i)) || number.charAt(i) == '.';
        }
        return digits || cell.equals("-") || cell.equals("?");
    }
}
