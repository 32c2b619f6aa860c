package chatlab.analysis.tcp;

import java.util.ArrayList;
import java.util.List;

/** What is reported of one direction, added up segment by segment. */
final class DirectionTotals {
    /** About what a retransmission takes in its list. */
    private static final int RETRANSMISSION_BYTES = 64;

    private long segments;
    private long payloadBytes;
    private long headersCut;
    private final WindowExtremes windows = new WindowExtremes();
    private final ListBudget budget;
    private final FindingLists findings;
    private List<Retransmission> retransmissions = List.of();
    private boolean retransmissionsCut;

    private long roundTrips;
    private long smallestRoundTrip = Long.MAX_VALUE;
    private long largestRoundTrip = Long.MIN_VALUE; // less than 0 where the clock was set back
    private long sumOfRoundTrips;

    DirectionTotals(ListBudget budget) {
        this.budget = budget;
        this.findings = new FindingLists(budget);
    }

    /** Most segments have nothing to list: their findings are passed over at once. */
    void add(Segment segment) {
        segments++;
        payloadBytes += Math.max(0, segment.payloadLength);
        headersCut += segment.isHeaderCut() ? 1 : 0;
        if (!segment.has(Segment.RST) && !segment.isOffsetTooSmall()) {
            windows.add(segment);
        }
        // Nobody sent a copy again: it was recorded again.
        if (segment.findings != 0 && segment.headerCaptured && !segment.capturedTwice) {
            list(segment);
        }
    }

    private void list(Segment segment) {
        findings.add(segment);
        if (segment.found(Finding.RETRANSMISSION)) {
            add(segment, Retransmission.Kind.PLAIN);
        } else if (segment.found(Finding.FAST_RETRANSMISSION)) {
            add(segment, Retransmission.Kind.FAST);
        } else if (segment.found(Finding.SPURIOUS_RETRANSMISSION)) {
            add(segment, Retransmission.Kind.SPURIOUS);
        }
    }

    private void add(Segment segment, Retransmission.Kind kind) {
        if (retransmissions.size() == FrameList.MOST) {
            retransmissionsCut = true;
        } else if (budget.take(RETRANSMISSION_BYTES, segment.frame)) {
            if (retransmissions.isEmpty()) {
                retransmissions = new ArrayList<>();
            }
            retransmissions.add(Retransmission.of(segment, kind));
        }
    }

    void addRoundTrip(long nanoseconds) {
        roundTrips++;
        sumOfRoundTrips += nanoseconds;
        smallestRoundTrip = Math.min(smallestRoundTrip, nanoseconds);
        largestRoundTrip = Math.max(largestRoundTrip, nanoseconds);
    }

    long headersCut() {
        return headersCut;
    }

    /** Whether a list reached its own bound. */
    boolean isCut() {
        return findings.isCut() || retransmissionsCut;
    }

    TcpDirection toDirection(Side side) {
        return new TcpDirection(
                segments,
                payloadBytes,
                windows.smallest.toWindow(side),
                windows.largest.toWindow(side),
                windows.smallestRaw.toWindow(side),
                windows.smallestRawWithoutSyn.toWindow(side),
                windows.smallestWithoutSyn.toWindow(side),
                findings.of(Finding.ZERO_WINDOW),
                findings.of(Finding.WINDOW_FULL),
                findings.of(Finding.OUT_OF_ORDER),
                findings.of(Finding.DUPLICATE_ACK),
                List.copyOf(retransmissions),
                findings.of(Finding.LOST_SEGMENT),
                findings.of(Finding.ACKED_UNSEEN_SEGMENT),
                findings.of(Finding.WINDOW_UPDATE),
                findings.of(Finding.KEEP_ALIVE),
                findings.of(Finding.KEEP_ALIVE_ACK),
                findings.of(Finding.ZERO_WINDOW_PROBE),
                findings.of(Finding.ZERO_WINDOW_PROBE_ACK),
                roundTrips());
    }

    private RoundTrips roundTrips() {
        return roundTrips == 0
                ? new RoundTrips(0, 0, 0, 0)
                : new RoundTrips(roundTrips, smallestRoundTrip, sumOfRoundTrips / roundTrips, largestRoundTrip);
    }
}
