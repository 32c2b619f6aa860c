package chatlab.analysis.scripted;

/**
 * One segment of a script.
 *
 * @param connection which connection, from 0
 * @param fromServer who sends it
 * @param length of DATA and AGAIN, in bytes; a SYN with 0 has the old initial sequence number, else a new one
 * @param sequenceOffset how far the sequence number is from the right one
 * @param acknowledgementOffset how far the acknowledgement number is from the right one
 * @param window the raw window, or less than 0 for the same as before
 * @param pause microseconds since the step before
 * @param offset what the header says of its own length
 */
public record Step(
        int connection,
        boolean fromServer,
        Kind kind,
        int length,
        int sequenceOffset,
        int acknowledgementOffset,
        int window,
        int pause,
        Offset offset,
        Fate fate) {

    /** What is sent. */
    public enum Kind {
        /** New data. */
        DATA,
        /** Data that the receiver lacks, again. */
        AGAIN,
        /** As much data as the receiver's window takes. */
        FILL,
        /** No data. */
        ACK,
        /** No data, but blocks that tell what arrived behind a gap. */
        SACK,
        FIN,
        RST,
        SYN,
        SYN_ACK
    }

    /** The data offset: how long the header says it is. */
    public enum Offset {
        RIGHT,
        /** 16 bytes, which no header has. */
        TOO_SMALL,
        /** 60 bytes, which the segment may not have. */
        LARGEST
    }

    /** What becomes of it. */
    public enum Fate {
        ARRIVES,
        /** It is in the capture twice. */
        DOUBLED,
        /** The next segment overtakes it. */
        OVERTAKEN,
        /** Neither the capture nor the receiver gets it. */
        LOST,
        /** The receiver gets it, the capture doesn't. */
        UNSEEN
    }
}
