package chatlab.analysis.page;

import chatlab.analysis.tcp.Finding;
import chatlab.analysis.tcp.Segment;

/** What the analysis found out about a segment, in words. */
final class Findings {
    private Findings() {}

    static boolean isRetransmission(Segment segment) {
        return segment.is(Finding.RETRANSMISSION)
                || segment.is(Finding.FAST_RETRANSMISSION)
                || segment.is(Finding.SPURIOUS_RETRANSMISSION);
    }

    /** A few words; empty if nothing is remarkable. */
    static String words(Segment segment) {
        if (segment.isCapturedTwice()) {
            return "captured twice";
        }
        if (segment.is(Finding.FAST_RETRANSMISSION)) {
            return "sent again, as duplicate ACKs asked for it";
        }
        if (segment.is(Finding.SPURIOUS_RETRANSMISSION)) {
            return "sent again, though it had arrived";
        }
        if (segment.is(Finding.RETRANSMISSION)) {
            return "sent again";
        }
        if (segment.is(Finding.DUPLICATE_ACK)) {
            return Words.format("the same acknowledgement again (number %d)", segment.duplicateAckNumber());
        }
        return other(segment);
    }

    private static String other(Segment segment) {
        if (segment.is(Finding.ZERO_WINDOW)) {
            return "no room left";
        }
        if (segment.is(Finding.KEEP_ALIVE)) {
            return "are you still there?";
        }
        if (segment.is(Finding.ZERO_WINDOW_PROBE)) {
            return "is there room again?";
        }
        return segment.is(Finding.OUT_OF_ORDER) ? "out of order" : "";
    }
}
