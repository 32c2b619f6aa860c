package chatlab.analysis.tcp;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A segment that was sent again.
 *
 * @param frame the frame number
 * @param kind why it was sent again, as far as the capture tells
 * @param sequence the sequence number as it stands in the header
 * @param timeoutFrame the frame whose acknowledgement didn't come in time; null unless the kind is plain
 * @param timeout how long after that frame, in nanoseconds; null unless the kind is plain
 */
public record Retransmission(int frame, Kind kind, long sequence, Integer timeoutFrame, Long timeout) {
    /** The kinds that Wireshark tells apart. */
    public enum Kind {
        /** Any other reason, most often a timeout. */
        @JsonProperty("retransmission")
        PLAIN,
        /** Duplicate acknowledgements asked for it. */
        @JsonProperty("fast")
        FAST,
        /** The receiver had acknowledged it. */
        @JsonProperty("spurious")
        SPURIOUS
    }

    static Retransmission of(Segment segment, Kind kind) {
        boolean measured = segment.timeoutFrame() != 0;
        return new Retransmission(
                segment.frame(),
                kind,
                segment.sequence(),
                measured ? segment.timeoutFrame() : null,
                measured ? segment.timeout() : null);
    }
}
