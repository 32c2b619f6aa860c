package chatlab.instructor.benchmark;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

/** Writes TCP segments over IPv4 and Ethernet, with right checksums, into a pcap file. */
final class SegmentFile implements Closeable {
    /** The largest payload: what a frame of 1,514 bytes holds behind headers with timestamps. */
    static final int LARGEST_PAYLOAD = 1448;

    private static final int ETHERNET = 14;
    private static final int IP = 20;
    private static final int TCP = 20;
    private static final int LARGEST_RECORD = 16 + 1514;
    private static final int TIME_TO_LIVE = 64;
    private static final byte[] PAYLOAD = payload();

    private final FileChannel file;
    private final ByteBuffer buffer;
    private long microseconds;
    private long packets;

    /** What tcpdump writes at a time, in bytes; the system's cache keeps a file in the pieces that it was written in. */
    static final int USUAL_BLOCK = 4096;

    /** Much more than that: whoever only reads, as cat, is done with such a file in half the time. */
    static final int LARGE_BLOCK = 1 << 20;

    /**
     * Makes the file, or empties it.
     *
     * @param microseconds since 1970, when its capture begins
     * @param block about how many bytes are written at a time
     */
    SegmentFile(Path path, long microseconds, int block) throws IOException {
        this.buffer = ByteBuffer.allocate(block);
        this.file = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        this.microseconds = microseconds;
        buffer.order(ByteOrder.LITTLE_ENDIAN).putInt(0xA1B2C3D4).putShort((short) 2);
        buffer.putShort((short) 4).putLong(0).putInt(262_144).putInt(1);
    }

    private static byte[] payload() {
        byte[] bytes = new byte[LARGEST_PAYLOAD];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    /** Lets time pass between two segments. */
    void pass(long moreMicroseconds) {
        microseconds += moreMicroseconds;
    }

    /** When the next segment will be captured, in microseconds since 1970. */
    long now() {
        return microseconds;
    }

    long packets() {
        return packets;
    }

    /** Writes a segment; the length of {@code options} is a multiple of 4. */
    void write(Host from, Host to, TcpHeader header, byte[] options, int payload) throws IOException {
        if (buffer.remaining() < LARGEST_RECORD) {
            flush();
        }
        int segment = TCP + options.length + payload;
        int captured = ETHERNET + IP + segment;
        buffer.order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) (microseconds / 1_000_000))
                .putInt((int) (microseconds % 1_000_000))
                .putInt(captured)
                .putInt(captured)
                .order(ByteOrder.BIG_ENDIAN);
        writeEthernet(from, to);
        writeIp(from, to, IP + segment);
        int start = buffer.position();
        writeTcp(from, to, header, options);
        buffer.put(PAYLOAD, 0, payload);
        long pseudoHeader = sum(start - 8, start) + 6 + segment;
        buffer.putShort(start + 16, checksum(pseudoHeader + sum(start, buffer.position())));
        packets++;
    }

    private void writeEthernet(Host from, Host to) {
        buffer.putShort((short) 0x0200).putInt(to.address());
        buffer.putShort((short) 0x0200).putInt(from.address());
        buffer.putShort((short) 0x0800);
    }

    private void writeIp(Host from, Host to, int length) {
        int start = buffer.position();
        buffer.putShort((short) 0x4500).putShort((short) length);
        buffer.putShort((short) packets).putShort((short) 0x4000); // identification; not to be fragmented
        buffer.put((byte) TIME_TO_LIVE).put((byte) 6).putShort((short) 0);
        buffer.putInt(from.address()).putInt(to.address());
        buffer.putShort(start + 10, checksum(sum(start, start + IP)));
    }

    private void writeTcp(Host from, Host to, TcpHeader header, byte[] options) {
        buffer.putShort((short) from.port()).putShort((short) to.port());
        buffer.putInt(header.sequence()).putInt(header.acknowledgement());
        buffer.putShort((short) ((TCP + options.length) / 4 << 12 | header.flags()));
        buffer.putShort((short) header.window()).putInt(0).put(options);
    }

    private long sum(int from, int end) {
        long sum = 0;
        for (int i = from; i + 1 < end; i += 2) {
            sum += Short.toUnsignedInt(buffer.getShort(i));
        }
        return (end - from) % 2 == 0 ? sum : sum + (Byte.toUnsignedInt(buffer.get(end - 1)) << 8);
    }

    private static short checksum(long sum) {
        long folded = (sum & 0xFFFF) + (sum >>> 16);
        return (short) ~(folded + (folded >>> 16));
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        try (file) {
            flush();
            file.force(false); // else the disk would still be written to while programs are measured
        }
    }
}
