package chatlab.instructor.export;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of values separated by commas, semicolons or tabs (RFC 4180), of which every character that nobody changes
 * stays as it was: quotation marks, blanks and line ends too. The first row has the headings.
 */
final class Sheet {
    private static final char QUOTE = '"';

    private final char separator;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> lineEnds = new ArrayList<>();

    /** Takes a text apart at the separator that its first line has most often. */
    Sheet(String text) {
        separator = separator(text.lines().findFirst().orElse(""));
        int position = 0;
        while (position < text.length()) {
            List<String> row = new ArrayList<>();
            int end = position - 1;
            do {
                int begin = end + 1;
                end = endOfCell(text, begin);
                row.add(text.substring(begin, end));
            } while (end < text.length() && text.charAt(end) == separator);
            position = text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
            rows.add(row);
            lineEnds.add(text.substring(end, position));
        }
    }

    private static char separator(String line) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = count(line, candidate) > count(line, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String line, char character) {
        return line.chars().filter(c -> c == character).count();
    }

    /** A doubled quotation mark ends the quoted part and begins it again, which comes to the same. */
    private int endOfCell(String text, int begin) {
        boolean canBeQuoted = startsWithQuote(text, begin);
        boolean isQuoted = false;
        for (int i = begin; i < text.length(); i++) {
            char c = text.charAt(i);
            if (canBeQuoted && c == QUOTE) {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (c == separator || c == '\r' || c == '\n')) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean startsWithQuote(String text, int begin) {
        int i = begin;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i < text.length() && text.charAt(i) == QUOTE;
    }

    /** How many rows there are, with the headings. */
    int size() {
        return rows.size();
    }

    /** The headings, in the order of the columns. */
    List<String> headings() {
        return rows.isEmpty()
                ? List.of()
                : rows.get(0).stream().map(Sheet::value).toList();
    }

    /** The value of a cell, without its quotation marks; empty where the row ends before it. */
    String value(int row, int column) {
        List<String> cells = rows.get(row);
        return column < cells.size() ? value(cells.get(column)) : "";
    }

    private static String value(String cell) {
        String stripped = cell.strip();
        return stripped.length() < 2 || stripped.charAt(0) != QUOTE
                ? cell
                : stripped.substring(1, stripped.length() - 1).replace("\"\"", "\"");
    }

    /** Changes a cell; it is quoted where it was, or where its heading is and it was empty. */
    void set(int row, int column, String value) {
        List<String> cells = rows.get(row);
        while (cells.size() <= column) {
            cells.add("");
        }
        String old = cells.get(column).isEmpty() ? rows.get(0).get(column) : cells.get(column);
        boolean isQuoted = startsWithQuote(old, 0) || value.indexOf(separator) >= 0 || value.indexOf(QUOTE) >= 0;
        cells.set(column, isQuoted ? QUOTE + value.replace("\"", "\"\"") + QUOTE : value);
    }

    /** The table as it was, but for the cells that were changed. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append(String.join(String.valueOf(separator), rows.get(i))).append(lineEnds.get(i));
        }
        return text.toString();
    }
}
