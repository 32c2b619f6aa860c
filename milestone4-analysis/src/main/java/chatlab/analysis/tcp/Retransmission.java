package chatlab.analysis.tcp;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A segment that was sent again.
 *
 * @param frame the frame number
 * @param kind why it was sent again, as far as the capture tells
 * @param sequence the sequence number as it stands in the header
 */
public record Retransmission(int frame, Kind kind, long sequence) {
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
}
