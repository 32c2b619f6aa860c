package chatlab.analysis.capture;

/**
 * One captured packet: a view of the reader's buffer.
 *
 * <p>The reader fills the same object again for the next packet; whoever keeps something copies it.
 */
public final class Packet {
    private final ByteSource source;
    private int frame;
    private long time;
    private int linkType;
    private int interfaceIndex;
    private int start;
    private int capturedLength;
    private int originalLength;

    Packet(ByteSource source) {
        this.source = source;
    }

    /** The frame number: 1 for the first packet of the file, as Wireshark counts. */
    public int frame() {
        return frame;
    }

    /** When the packet was captured, in nanoseconds since 1970-01-01T00:00Z; 0 where the file doesn't say. */
    public long time() {
        return time;
    }

    /** What the packet begins with, one of the numbers in {@link LinkType}, or another. */
    public int linkType() {
        return linkType;
    }

    /** Which interface of the file captured it, from 0; always 0 in a pcap file. */
    public int interfaceIndex() {
        return interfaceIndex;
    }

    /** The array that holds the packet. */
    public byte[] bytes() {
        return source.buffer();
    }

    /** Where in {@link #bytes()} the packet begins. */
    public int start() {
        return start;
    }

    /** How many bytes of the packet the file holds. */
    public int capturedLength() {
        return capturedLength;
    }

    /** How many bytes the packet had on the wire; never less than were captured. */
    public int originalLength() {
        return originalLength;
    }

    void described(int frame, long time, int linkType, int interfaceIndex) {
        this.frame = frame;
        this.time = time;
        this.linkType = linkType;
        this.interfaceIndex = interfaceIndex;
    }

    void placed(int start, int capturedLength, int originalLength) {
        this.start = start;
        this.capturedLength = capturedLength;
        this.originalLength = Math.max(capturedLength, originalLength);
    }
}
