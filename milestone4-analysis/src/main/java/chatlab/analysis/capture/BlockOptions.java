package chatlab.analysis.capture;

/**
 * Walks through the options at the end of a pcapng block.
 *
 * <pre>
 *   code 2 | length 2 | value, filled up to a multiple of 4 bytes
 * </pre>
 */
final class BlockOptions {
    private static final int END = 0;
    private static final int HEADER = 4;

    private final ByteSource source;
    private final int blockEnd;
    private int next;
    private int at;

    /** The options between two places, counted from the source's position, in its buffer. */
    BlockOptions(ByteSource source, int from, int end) {
        this.source = source;
        this.next = from;
        this.blockEnd = end;
    }

    /** Goes on to the next option; false after the last one. */
    boolean next() {
        at = next;
        if (at + HEADER > blockEnd || code() == END || at + HEADER + length() > blockEnd) {
            return false;
        }
        next = at + HEADER + (length() + 3) / 4 * 4;
        return true;
    }

    int code() {
        return source.unsigned16(at);
    }

    /** How long the value is, in bytes. */
    int length() {
        return source.unsigned16(at + 2);
    }

    /** A value of one byte. */
    int unsigned8() {
        return Bytes.unsigned8(source.buffer(), source.position() + at + HEADER);
    }

    /** A value of eight bytes. */
    long int64() {
        return source.int64(at + HEADER);
    }
}
