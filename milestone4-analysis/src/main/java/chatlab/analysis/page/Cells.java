package chatlab.analysis.page;

import java.util.BitSet;

/** Upright bars of a chart, in cells of two pixels: what falls into one cell can't be told apart, and is drawn once. */
final class Cells {
    private static final int SIZE = 2;
    private static final int COLUMNS = Chart.WIDTH / SIZE + 1;
    /** More gaps in a column can't be seen. */
    private static final int MOST_RUNS = 4;

    private final BitSet[] columns = new BitSet[COLUMNS];

    /** Adds a bar between two heights. */
    void add(double x, double y1, double y2) {
        int column = (int) (x / SIZE);
        if (columns[column] == null) {
            columns[column] = new BitSet();
        }
        columns[column].set((int) (Math.min(y1, y2) / SIZE), (int) (Math.max(y1, y2) / SIZE) + 1);
    }

    /** The bars, as the path of a drawing. */
    String path() {
        StringBuilder path = new StringBuilder();
        for (int column = 0; column < COLUMNS; column++) {
            if (columns[column] != null) {
                draw(path, column * SIZE + SIZE / 2, columns[column]);
            }
        }
        return path.toString();
    }

    private static void draw(StringBuilder path, int x, BitSet column) {
        int runs = 0;
        int from = column.nextSetBit(0);
        while (from >= 0) {
            boolean isLast = ++runs == MOST_RUNS;
            int to = isLast ? column.length() : column.nextClearBit(from);
            path.append('M')
                    .append(x)
                    .append(' ')
                    .append(from * SIZE)
                    .append('V')
                    .append(to * SIZE);
            from = column.nextSetBit(to);
        }
    }
}
