package chatlab.analysis.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a pcapng file as draft-ietf-opsawg-pcapng draws it. */
public final class PcapngFile {
    private static final int OPTION_TIME_RESOLUTION = 9;
    private static final int OPTION_TIME_OFFSET = 14;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

    public PcapngFile section(ByteOrder order) {
        this.order = order;
        return block(
                0x0A0D0D0A,
                body(16).putInt(0x1A2B3C4D)
                        .putShort((short) 1)
                        .putShort((short) 0)
                        .putLong(-1));
    }

    public PcapngFile networkInterface(int linkType) {
        return networkInterface(linkType, 0);
    }

    public PcapngFile networkInterface(int linkType, int snapLength) {
        return block(1, body(8).putShort((short) linkType).putShort((short) 0).putInt(snapLength));
    }

    /** An interface with a time resolution and offset, and a name that nobody asked for. */
    public PcapngFile networkInterface(int linkType, int resolution, long secondsOffset) {
        ByteBuffer body = body(8 + 8 + 8 + 12 + 4);
        body.putShort((short) linkType).putShort((short) 0).putInt(0);
        body.putShort((short) 2).putShort((short) 3).put(new byte[] {'l', 'o', '0', 0});
        body.putShort((short) OPTION_TIME_RESOLUTION).putShort((short) 1).put(new byte[] {(byte) resolution, 0, 0, 0});
        body.putShort((short) OPTION_TIME_OFFSET).putShort((short) 8).putLong(secondsOffset);
        return block(1, body.putInt(0));
    }

    public PcapngFile enhanced(int interfaceIndex, long units, byte[] data) {
        return enhanced(interfaceIndex, units, data, data.length);
    }

    public PcapngFile enhanced(int interfaceIndex, long units, byte[] data, int originalLength) {
        byte[] comment = {0, 0, 0, 0, 'h', 'i', 0, 0, 0, 0, 0, 0};
        ByteBuffer options =
                ByteBuffer.wrap(comment).order(order).putShort((short) 1).putShort((short) 2);
        ByteBuffer body = body(20 + padded(data.length) + options.capacity());
        body.putInt(interfaceIndex).putInt((int) (units >> 32)).putInt((int) units);
        body.putInt(data.length).putInt(originalLength).put(data);
        body.position(20 + padded(data.length));
        return block(6, body.put(comment));
    }

    public PcapngFile old(int interfaceIndex, long units, byte[] data) {
        ByteBuffer body = body(20 + padded(data.length));
        body.putShort((short) interfaceIndex).putShort((short) 7);
        body.putInt((int) (units >> 32)).putInt((int) units);
        return block(2, body.putInt(data.length).putInt(data.length).put(data));
    }

    public PcapngFile simple(byte[] data, int originalLength) {
        return block(3, body(4 + padded(data.length)).putInt(originalLength).put(data));
    }

    /** A block that is skipped, for example statistics. */
    public PcapngFile other(int type, int length) {
        return block(type, body(length));
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    private ByteBuffer body(int length) {
        return ByteBuffer.allocate(length).order(order);
    }

    private PcapngFile block(int type, ByteBuffer body) {
        int length = body.capacity() + 12;
        bytes.writeBytes(body(8).putInt(type).putInt(length).array());
        byte[] content = new byte[body.capacity()];
        body.get(0, content);
        bytes.writeBytes(content);
        bytes.writeBytes(body(4).putInt(length).array());
        return this;
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }

    public Path write(Path file) throws IOException {
        return Files.write(file, bytes());
    }
}
