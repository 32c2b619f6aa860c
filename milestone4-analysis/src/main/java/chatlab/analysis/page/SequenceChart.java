package chatlab.analysis.page;

import chatlab.analysis.tcp.Finding;
import chatlab.analysis.tcp.Segment;

/**
 * What one side sent, over time: a bar for the bytes of each segment, and a line for what the other side acknowledged
 * (a time-sequence graph, as W. Richard Stevens drew it in TCP/IP Illustrated, volume 1).
 */
final class SequenceChart {
    /** A triangle that stands on its point. */
    static final String AGAIN = "M0 -1l-5 -9h10z";
    /** A cross. */
    static final String DUPLICATE = "M-3 -3l6 6m0 -6l-6 6";

    private final boolean ofClient;
    private final Extent.SequenceRange range;
    private final Chart chart;
    private final Cells sent = new Cells();
    private final Cells sentAgain = new Cells();
    private final StepLine acknowledged = new StepLine();
    private final Marks again = new Marks();
    private final Marks duplicates = new Marks();
    private final Unwrapped sequence = new Unwrapped();
    private final Unwrapped acknowledgement = new Unwrapped();

    SequenceChart(Extent extent, boolean ofClient) {
        this.ofClient = ofClient;
        this.range = ofClient ? extent.fromClient : extent.fromServer;
        this.chart = new Chart(extent, range.isEmpty() ? 0 : range.lowest, range.isEmpty() ? 1 : range.highest);
    }

    /** Whether there is nothing to be seen: this side sent no payload. */
    boolean isEmpty() {
        return range.isEmpty();
    }

    void add(Segment segment) {
        if (segment.isFromClient() == ofClient) {
            addSent(segment);
        } else if (segment.has(Segment.ACK) && !segment.has(Segment.RST)) {
            addAcknowledgement(segment);
        }
    }

    private void addSent(Segment segment) {
        if (segment.payloadLength() <= 0) {
            return;
        }
        long from = sequence.near(segment.relativeSequence());
        double x = chart.x(segment.time());
        double y = chart.y(from + segment.payloadLength());
        boolean isAgain = Findings.isRetransmission(segment) && !segment.isCapturedTwice();
        (isAgain ? sentAgain : sent).add(x, chart.y(from), y);
        if (isAgain) {
            again.add(x, y, () -> Words.format("frame %d: %s", segment.frame(), Findings.words(segment)));
        }
    }

    private void addAcknowledgement(Segment segment) {
        double x = chart.x(segment.time());
        double y = chart.y(acknowledgement.near(segment.relativeAcknowledgement()));
        acknowledged.add(x, y);
        if (segment.is(Finding.DUPLICATE_ACK) && !segment.isCapturedTwice()) {
            duplicates.add(x, y, () -> Words.format("frame %d: %s", segment.frame(), Findings.words(segment)));
        }
    }

    long retransmissions() {
        return again.count();
    }

    long duplicateAcknowledgements() {
        return duplicates.count();
    }

    void draw(Markup page) {
        chart.draw(page, "sequence number, counted from 0");
        page.empty("path.line." + Sides.name(!ofClient), "d", acknowledged.path());
        page.empty("path.bars." + Sides.name(ofClient), "d", sent.path());
        page.empty("path.bars.again", "d", sentAgain.path());
        page.line();
        duplicates.draw(page, "mark.duplicate", DUPLICATE);
        again.draw(page, "mark.again", AGAIN);
    }
}
