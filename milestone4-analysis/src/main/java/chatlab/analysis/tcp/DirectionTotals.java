package chatlab.analysis.tcp;

import java.util.ArrayList;
import java.util.List;

/** What is reported of one direction, added up segment by segment. */
final class DirectionTotals {
    private static final FrameList NONE = new FrameList();

    private long segments;
    private long payloadBytes;
    private long headersCut;
    private final WindowExtremes windows = new WindowExtremes();
    private FrameList zeroWindows = NONE;
    private FrameList windowFulls = NONE;
    private FrameList outOfOrder = NONE;
    private FrameList duplicateAcks = NONE;
    private List<Retransmission> retransmissions = List.of();
    private boolean listsCut;

    private long roundTrips;
    private long smallestRoundTrip = Long.MAX_VALUE;
    private long largestRoundTrip;
    private long sumOfRoundTrips;

    /** Most segments have nothing to list: their findings are passed over at once. */
    void add(Segment segment) {
        segments++;
        payloadBytes += Math.max(0, segment.payloadLength);
        headersCut += segment.headerCaptured ? 0 : 1;
        if (!segment.has(Segment.RST)) {
            windows.add(segment);
        }
        if (segment.findings != 0 && segment.headerCaptured) {
            list(segment);
        }
    }

    private void list(Segment segment) {
        zeroWindows = listed(zeroWindows, segment, Finding.ZERO_WINDOW);
        windowFulls = listed(windowFulls, segment, Finding.WINDOW_FULL);
        if (segment.capturedTwice) {
            return; // nobody sent it again: it was recorded again
        }
        outOfOrder = listed(outOfOrder, segment, Finding.OUT_OF_ORDER);
        duplicateAcks = listed(duplicateAcks, segment, Finding.DUPLICATE_ACK);
        if (segment.found(Finding.RETRANSMISSION)) {
            add(segment, Retransmission.Kind.PLAIN);
        } else if (segment.found(Finding.FAST_RETRANSMISSION)) {
            add(segment, Retransmission.Kind.FAST);
        } else if (segment.found(Finding.SPURIOUS_RETRANSMISSION)) {
            add(segment, Retransmission.Kind.SPURIOUS);
        }
    }

    private FrameList listed(FrameList list, Segment segment, Finding finding) {
        if (!segment.found(finding)) {
            return list;
        }
        FrameList grown = list == NONE ? new FrameList() : list;
        grown.add(segment.frame);
        listsCut |= grown.isFull();
        return grown;
    }

    private void add(Segment segment, Retransmission.Kind kind) {
        if (retransmissions.isEmpty()) {
            retransmissions = new ArrayList<>();
        }
        if (retransmissions.size() < FrameList.MOST) {
            retransmissions.add(new Retransmission(segment.frame(), kind, segment.sequence()));
        } else {
            listsCut = true;
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

    /** Whether a list reached its bound. */
    boolean isCut() {
        return listsCut;
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
                zeroWindows.toList(),
                windowFulls.toList(),
                outOfOrder.toList(),
                duplicateAcks.toList(),
                List.copyOf(retransmissions),
                roundTrips());
    }

    private RoundTrips roundTrips() {
        return roundTrips == 0
                ? new RoundTrips(0, 0, 0, 0)
                : new RoundTrips(roundTrips, smallestRoundTrip, sumOfRoundTrips / roundTrips, largestRoundTrip);
    }
}
