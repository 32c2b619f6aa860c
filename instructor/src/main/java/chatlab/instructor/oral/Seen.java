package chatlab.instructor.oral;

import chatlab.analysis.tcp.Segment;

/** A segment as the analysis saw it, kept: the analyzer fills its own object again. */
record Seen(
        int frame,
        boolean isFromClient,
        long sequence,
        long relativeSequence,
        long relativeAcknowledgement,
        int flags,
        int payload,
        int window,
        long windowBytes) {

    static Seen of(Segment segment) {
        return new Seen(
                segment.frame(),
                segment.isFromClient(),
                segment.sequence(),
                segment.relativeSequence(),
                segment.relativeAcknowledgement(),
                segment.flags(),
                segment.payloadLength(),
                segment.window(),
                segment.windowBytes());
    }

    boolean has(int anyOf) {
        return (flags & anyOf) != 0;
    }

    String sender() {
        return isFromClient ? "client" : "server";
    }
}
