package chatlab.analysis.page;

import chatlab.analysis.tcp.Segment;

/** From when to when a connection goes, and how far its numbers get: what a picture must know before it is drawn. */
final class Extent {
    /** In nanoseconds since 1970. */
    long first = Long.MAX_VALUE;

    long last = Long.MIN_VALUE;
    /** The largest advertised window of either side, in bytes. */
    long largestWindow;

    final SequenceRange fromClient = new SequenceRange();
    final SequenceRange fromServer = new SequenceRange();

    void add(Segment segment) {
        first = Math.min(first, segment.time());
        last = Math.max(last, segment.time());
        if (!segment.has(Segment.RST)) {
            largestWindow = Math.max(largestWindow, segment.windowBytes());
        }
        (segment.isFromClient() ? fromClient : fromServer).add(segment);
    }

    /** The relative sequence numbers of the payload of one side. */
    static final class SequenceRange {
        private final Unwrapped sequence = new Unwrapped();
        long lowest = Long.MAX_VALUE;
        long highest = Long.MIN_VALUE;

        private void add(Segment segment) {
            if (segment.payloadLength() > 0) {
                long from = sequence.near(segment.relativeSequence());
                lowest = Math.min(lowest, from);
                highest = Math.max(highest, from + segment.payloadLength());
            }
        }

        /** Whether there is payload at all. */
        boolean isEmpty() {
            return highest < lowest;
        }
    }
}
