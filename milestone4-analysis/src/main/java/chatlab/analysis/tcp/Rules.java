package chatlab.analysis.tcp;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whose rules decide, for example, whether a segment is out of order: those of Wireshark 4.4 or of 4.0.
 *
 * <p>All that differs between the two has a name here.
 */
public enum Rules {
    WIRESHARK_4_4("4.4"),
    WIRESHARK_4_0("4.0");

    private final String version;

    Rules(String version) {
        this.version = version;
    }

    /** {@code 4.4} or {@code 4.0}. */
    @JsonValue
    public String version() {
        return version;
    }

    /**
     * The rules of a version.
     *
     * @throws IllegalArgumentException if the version is neither {@code 4.4} nor {@code 4.0}
     */
    public static Rules of(String version) {
        for (Rules rules : values()) {
            if (rules.version.equals(version)) {
                return rules;
            }
        }
        throw new IllegalArgumentException("rules: expected 4.4 or 4.0, found " + version);
    }

    /** A SYN after a RST or FIN begins a new stream even with the old initial sequence number. */
    boolean newStreamAfterEnd() {
        return this == WIRESHARK_4_4;
    }

    /** A SYN-ACK with another initial sequence number begins a new stream; before, it only changed the old one. */
    boolean newStreamForSynAck() {
        return this == WIRESHARK_4_4;
    }

    /** A segment too short for its own header is counted from the initial sequence number, and tells it; before, all is raw. */
    boolean shortSegmentSetsBase() {
        return this == WIRESHARK_4_4;
    }

    /** SACK blocks turn a window update into a duplicate acknowledgement and a retransmission into a fast one. */
    boolean readsSack() {
        return this == WIRESHARK_4_4;
    }

    /** The answer to a zero window probe may acknowledge the probe's byte. */
    boolean probeMayBeAcknowledged() {
        return this == WIRESHARK_4_4;
    }

    /** After an acknowledgement of something not seen, the segments in flight tell how far the sender got. */
    boolean looksForUnseenInFlight() {
        return this == WIRESHARK_4_4;
    }

    /** Counting duplicate acknowledgements starts with 1 again after an unseen segment was acknowledged. */
    boolean restartsDuplicateAcks() {
        return this == WIRESHARK_4_0;
    }

    /** Data that is still in flight can't be out of order: it was sent before. */
    boolean knowsWhatIsInFlight() {
        return this == WIRESHARK_4_4;
    }
}
