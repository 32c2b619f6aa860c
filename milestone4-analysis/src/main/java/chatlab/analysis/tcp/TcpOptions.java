package chatlab.analysis.tcp;

import chatlab.analysis.capture.Bytes;

/** The options of a segment (RFC 9293, section 3.2; RFC 7323; RFC 2018). */
final class TcpOptions {
    static final int ABSENT = -1;
    private static final int END = 0;
    private static final int NO_OPERATION = 1;
    private static final int MAXIMUM_SEGMENT_SIZE = 2;
    private static final int WINDOW_SCALE = 3;
    private static final int SACK_PERMITTED = 4;
    private static final int SACK = 5;
    private static final int TIMESTAMPS = 8;
    static final int MOST_SACK_BLOCKS = 4;

    int maximumSegmentSize;
    int windowScale;
    boolean sackPermitted;
    /** The sender's clock, from the timestamps option. */
    long timestamp;

    boolean hasSack;
    int sackBlocks;
    final int[] sackLeft = new int[MOST_SACK_BLOCKS];
    final int[] sackRight = new int[MOST_SACK_BLOCKS];

    /**
     * Reads the options between two places of an array, of which those from {@code captured} on weren't captured: of an
     * option that is cut, the values before the cut count, as in Wireshark.
     */
    void read(byte[] bytes, int from, int end, int captured) {
        maximumSegmentSize = ABSENT;
        windowScale = ABSENT;
        sackPermitted = false;
        timestamp = ABSENT;
        hasSack = false;
        sackBlocks = 0;
        int at = from;
        while (at < Math.min(end, captured) && bytes[at] != END) {
            int length = bytes[at] == NO_OPERATION ? 1 : length(bytes, at, end, captured);
            if (length == ABSENT) {
                return;
            }
            readOption(bytes, at, length, captured - at);
            at += length;
        }
    }

    private static int length(byte[] bytes, int at, int end, int captured) {
        if (at + 1 >= Math.min(end, captured)) {
            return ABSENT;
        }
        int length = Bytes.unsigned8(bytes, at + 1);
        return length < 2 || at + length > end ? ABSENT : length;
    }

    private void readOption(byte[] bytes, int at, int length, int captured) {
        int kind = bytes[at];
        if (kind == TIMESTAMPS && length == 10 && captured >= 6) {
            timestamp = Integer.toUnsignedLong(Bytes.int32(bytes, at + 2));
        } else if (kind == SACK) {
            readSack(bytes, at, Math.min(length, captured));
        } else if (kind == MAXIMUM_SEGMENT_SIZE && length == 4 && captured >= 4) {
            maximumSegmentSize = Bytes.unsigned16(bytes, at + 2);
        } else if (kind == WINDOW_SCALE && length == 3 && captured >= 3) {
            windowScale = Bytes.unsigned8(bytes, at + 2);
        } else if (kind == SACK_PERMITTED && length == 2) {
            sackPermitted = true;
        }
    }

    /** Blocks that are captured wholly. */
    private void readSack(byte[] bytes, int at, int length) {
        hasSack = true;
        sackBlocks = Math.min((length - 2) / 8, MOST_SACK_BLOCKS);
        for (int i = 0; i < sackBlocks; i++) {
            sackLeft[i] = Bytes.int32(bytes, at + 2 + i * 8);
            sackRight[i] = Bytes.int32(bytes, at + 6 + i * 8);
        }
    }
}
