package chatlab.analysis.page;

import java.util.Arrays;

/** A line in steps: of all values in one column of pixels it keeps the lowest, the highest and the last. */
final class StepLine {
    private static final double NONE = Double.NaN;

    private final double[] lowest = new double[Chart.WIDTH];
    private final double[] highest = new double[Chart.WIDTH];
    private final double[] last = new double[Chart.WIDTH];

    StepLine() {
        Arrays.fill(last, NONE);
    }

    /** Adds a point, in pixels; it holds until the next one. */
    void add(double x, double y) {
        int column = (int) x;
        boolean isFirst = Double.isNaN(last[column]);
        lowest[column] = isFirst ? y : Math.min(lowest[column], y);
        highest[column] = isFirst ? y : Math.max(highest[column], y);
        last[column] = y;
    }

    /** The line, as the path of a drawing; it goes on to the right end of the chart. Empty if it has no point. */
    String path() {
        StringBuilder path = new StringBuilder();
        double y = NONE;
        for (int x = 0; x < last.length; x++) {
            if (Double.isNaN(last[x]) || (lowest[x] == y && highest[x] == y)) {
                continue;
            }
            path.append(path.isEmpty() ? "M" + x + " " + Markup.number(lowest[x]) : "H" + x);
            if (lowest[x] < highest[x]) {
                path.append('V').append(Markup.number(lowest[x])).append('V').append(Markup.number(highest[x]));
            }
            path.append('V').append(Markup.number(last[x]));
            y = last[x];
        }
        return path.isEmpty() ? "" : path.append('H').append(Chart.RIGHT).toString();
    }
}
