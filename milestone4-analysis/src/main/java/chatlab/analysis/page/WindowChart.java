package chatlab.analysis.page;

import chatlab.analysis.tcp.Finding;
import chatlab.analysis.tcp.Segment;

/** The advertised windows of both sides over time: how much room each of them says it has. */
final class WindowChart {
    /** A diamond. */
    static final String ZERO = "M0 -6l6 6l-6 6l-6 -6z";
    /** A triangle that stands on its side. */
    static final String FULL = "M0 -8l6 10h-12z";

    private final Chart chart;
    private final StepLine client = new StepLine();
    private final StepLine server = new StepLine();
    private final Marks zeros = new Marks();
    private final Marks fulls = new Marks();
    private long lastOfClient;
    private long lastOfServer;

    WindowChart(Extent extent) {
        chart = new Chart(extent, 0, extent.largestWindow);
    }

    void add(Segment segment) {
        double x = chart.x(segment.time());
        if (segment.is(Finding.WINDOW_FULL)) {
            long filled = segment.isFromClient() ? lastOfServer : lastOfClient;
            fulls.add(x, chart.y(filled), () -> Words.format("frame %d fills the window", segment.frame()));
        }
        if (segment.has(Segment.RST)) {
            return; // its window means nothing
        }
        double y = chart.y(segment.windowBytes());
        if (segment.isFromClient()) {
            lastOfClient = segment.windowBytes();
            client.add(x, y);
        } else {
            lastOfServer = segment.windowBytes();
            server.add(x, y);
        }
        if (segment.is(Finding.ZERO_WINDOW)) {
            zeros.add(x, y, () -> Words.format("frame %d: no room left", segment.frame()));
        }
    }

    long zeroWindows() {
        return zeros.count();
    }

    long windowFulls() {
        return fulls.count();
    }

    void draw(Markup page) {
        chart.draw(page, "advertised window");
        page.empty("path.line." + Sides.name(true), "d", client.path());
        page.empty("path.line." + Sides.name(false), "d", server.path());
        page.line();
        fulls.draw(page, "mark.full", FULL);
        zeros.draw(page, "mark.zero", ZERO);
    }
}
