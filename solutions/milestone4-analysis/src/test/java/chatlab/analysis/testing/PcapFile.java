package chatlab.analysis.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a pcap file as draft-ietf-opsawg-pcap draws it. */
public final class PcapFile {
    public static final int MICROSECONDS = 0xA1B2C3D4;
    public static final int NANOSECONDS = 0xA1B23C4D;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ByteOrder order;

    public PcapFile(int magic, ByteOrder order, int linkType) {
        this.order = order;
        add(
                24,
                b -> b.putInt(magic)
                        .putShort((short) 2)
                        .putShort((short) 4)
                        .putLong(0)
                        .putInt(262144)
                        .putInt(linkType));
    }

    /** A file in the usual form: little-endian, microseconds, Ethernet. */
    public PcapFile() {
        this(MICROSECONDS, ByteOrder.LITTLE_ENDIAN, 1);
    }

    public PcapFile packet(long seconds, long fraction, byte[] data) {
        return packet(seconds, fraction, data, data.length);
    }

    public PcapFile packet(long seconds, long fraction, byte[] data, int originalLength) {
        add(
                16,
                b -> b.putInt((int) seconds)
                        .putInt((int) fraction)
                        .putInt(data.length)
                        .putInt(originalLength));
        bytes.writeBytes(data);
        return this;
    }

    private void add(int length, java.util.function.Consumer<ByteBuffer> fill) {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(order);
        fill.accept(buffer);
        bytes.writeBytes(buffer.array());
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }

    public Path write(Path file) throws IOException {
        return Files.write(file, bytes());
    }
}
