package chatlab.analysis.made;

import java.nio.ByteBuffer;

/**
 * A TCP segment to be put into a capture (RFC 9293, section 3.1).
 *
 * @param payload how many bytes of payload, all 0
 * @param windowScale for an option in a SYN; below 0 for none
 */
public record MadeSegment(long sequence, long acknowledgement, int flags, int window, int payload, int windowScale) {
    public static final int FIN = 0x01;
    public static final int SYN = 0x02;
    public static final int RST = 0x04;
    public static final int ACK = 0x10;

    private static final int HEADER = 20;
    private static final int WINDOW_SCALE = 0x01030300; // no operation, kind 3, length 3

    /** A segment that only carries payload, or an acknowledgement without. */
    public static MadeSegment of(long sequence, long acknowledgement, int window, int payload) {
        return new MadeSegment(sequence, acknowledgement, ACK, window, payload, -1);
    }

    int length() {
        return headerLength() + payload;
    }

    private int headerLength() {
        return windowScale < 0 ? HEADER : HEADER + Integer.BYTES;
    }

    void write(ByteBuffer packet, int sourcePort, int destinationPort) {
        packet.putShort((short) sourcePort).putShort((short) destinationPort);
        packet.putInt((int) sequence).putInt((int) acknowledgement);
        packet.putShort((short) (headerLength() / Integer.BYTES << 12 | flags)).putShort((short) window);
        packet.putInt(0); // checksum and urgent pointer
        if (windowScale >= 0) {
            packet.putInt(WINDOW_SCALE | windowScale);
        }
    }
}
