package chatlab.analysis.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a field that is in one row of 32 bits, or in several whole ones.
 *
 * @param column the bit of the row at which it begins
 * @param bits how many of the row's bits it takes
 * @param rows how many rows it takes; more than one only if it takes them whole
 */
record Piece(int column, int bits, int rows) {
    private static final int ROW = 32;
    /** A payload may be long: its box has one row, whatever its length. */
    static List<Piece> of(Field field) {
        List<Piece> pieces = new ArrayList<>();
        int end = field.firstBit() + field.bits();
        int bit = field.firstBit();
        while (bit < end) {
            int column = bit % ROW;
            int wholeRows = column == 0 ? (end - bit) / ROW : 0;
            int bits = Math.min(ROW - column, end - bit);
            int rows = Math.max(1, wholeRows);
            pieces.add(new Piece(column, bits, rows));
            bit += bits * rows;
        }
        return field.isPayload() ? List.of(new Piece(0, ROW, 1)) : pieces;
    }

    int size() {
        return bits * rows;
    }

    boolean isFlag() {
        return bits == 1;
    }

    /** Where it is in a grid of 32 columns. */
    String style() {
        String height = rows > 1 ? ";grid-row:span " + rows : "";
        return "grid-column:" + (column + 1) + "/span " + bits + height;
    }
}
