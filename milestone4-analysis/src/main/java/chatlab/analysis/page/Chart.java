package chatlab.analysis.page;

/** The ground of a chart over time: axes with their numbers, and where a moment and a value are on it. */
final class Chart {
    static final int WIDTH = 720;
    static final int HEIGHT = 290;
    static final int LEFT = 66;
    static final int RIGHT = 704;
    static final int TOP = 30;
    static final int BOTTOM = 246;
    /** So much of an axis is left free at its end. */
    private static final double MARGIN = 1.04;

    private final Extent extent;
    private final Scale time;
    private final Scale value;

    /** A chart for the time of a connection, and values that include 0. */
    Chart(Extent extent, double lowest, double highest) {
        this.extent = extent;
        double span = Math.max(extent.last - extent.first, 1_000);
        this.time = new Scale(0, span * MARGIN, LEFT, RIGHT);
        this.value = new Scale(Math.min(0, lowest), highest * MARGIN, BOTTOM, TOP);
    }

    /** Where a moment is; in nanoseconds since 1970. */
    double x(long nanoseconds) {
        return time.at(nanoseconds - extent.first);
    }

    double y(double number) {
        return value.at(number);
    }

    /** Draws axes, lines at even numbers, and what the axes mean. */
    void draw(Markup page, String meaning) {
        Unit bytes = Unit.of(value.highest(), Unit.BYTES);
        Unit seconds = Unit.of(time.highest(), Unit.TIMES);
        page.open("g.grid");
        for (double tick : value.ticks(4)) {
            double y = value.at(tick);
            page.empty("path", "d", Words.format("M%d %sH%d", LEFT, Markup.number(y), RIGHT));
            page.element("text.end", bytes.text(tick), "x", LEFT - 8, "y", y + 4);
        }
        for (double tick : time.ticks(6)) {
            double x = time.at(tick);
            page.empty("path", "d", Words.format("M%s %dv5", Markup.number(x), BOTTOM));
            page.element(x > RIGHT - 16 ? "text.end" : "text.middle", seconds.text(tick), "x", x, "y", BOTTOM + 20);
        }
        page.close().line();
        page.empty("path.axis", "d", Words.format("M%d %dV%dH%d", LEFT, TOP, BOTTOM, RIGHT));
        page.element("text.quiet", meaning + ", " + bytes.name, "x", 4, "y", 14);
        page.element("text.quiet.end", "time, " + seconds.name, "x", RIGHT, "y", HEIGHT - 6)
                .line();
    }

    /** What large or small numbers are counted in. */
    private record Unit(double size, double from, String name) {
        static final Unit[] BYTES = {
            new Unit(1e9, 2e9, "gigabytes"),
            new Unit(1e6, 2e6, "megabytes"),
            new Unit(1e3, 2e5, "kilobytes"),
            new Unit(1, 0, "bytes")
        };
        static final Unit[] TIMES = {
            new Unit(1e9, 1e9, "seconds"), new Unit(1e6, 2e6, "milliseconds"), new Unit(1e3, 0, "microseconds")
        };

        /** The largest that fits. */
        static Unit of(double highest, Unit... units) {
            int i = 0;
            while (highest < units[i].from) {
                i++;
            }
            return units[i];
        }

        String text(double number) {
            double inUnits = number / size;
            return Math.abs(inUnits - Math.rint(inUnits)) < 1e-6
                    ? Words.format("%,d", Math.round(inUnits))
                    : Words.format("%,.3f", inUnits).replaceFirst("0+$", "");
        }
    }
}
