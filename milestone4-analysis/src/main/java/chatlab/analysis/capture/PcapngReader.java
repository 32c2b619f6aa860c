package chatlab.analysis.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The newer file format: sections of blocks, each with its length in front and at the end.
 *
 * <pre>
 *   type 4 | total length 4 | body ... | total length 4
 * </pre>
 *
 * (draft-ietf-opsawg-pcapng)
 */
final class PcapngReader extends CaptureReader {
    static final int SECTION_HEADER = 0x0A0D0D0A;
    private static final int BYTE_ORDER = 0x1A2B3C4D;
    private static final int INTERFACE = 1;
    private static final int OLD_PACKET = 2;
    private static final int SIMPLE_PACKET = 3;
    private static final int STATISTICS = 5;
    private static final int ENHANCED_PACKET = 6;
    private static final int MOST_INTERFACES = 1 << 16;

    private final List<CaptureInterface> interfaces = new ArrayList<>();
    private final Drops drops = new Drops();
    private long blockStart;
    private long blockLength;

    PcapngReader(Path file, ByteSource source) {
        super(file, source);
    }

    @Override
    boolean read(int frame) throws IOException {
        while (endBlock() && beginBlock()) {
            int type = source.int32(0);
            boolean isPacket = type == ENHANCED_PACKET || type == OLD_PACKET || type == SIMPLE_PACKET;
            if (isPacket) {
                return readPacket(type, frame);
            }
            if (type == INTERFACE) {
                addInterface();
            } else if (type == STATISTICS) {
                addStatistics();
            }
        }
        return false;
    }

    private boolean beginBlock() throws IOException {
        if (!source.has(12)) {
            return false;
        }
        if (source.int32(0) == SECTION_HEADER) {
            beginSection();
        }
        blockStart = source.offset();
        blockLength = source.unsigned32(4);
        if (blockLength < 12 || blockLength % 4 != 0) {
            throw corrupt(blockStart + 4, "a block length of 12 or more, a multiple of 4", "%s".formatted(blockLength));
        }
        return true;
    }

    /** A section has a byte order and interfaces of its own. */
    private void beginSection() throws CaptureException {
        source.setBigEndian(true);
        int order = source.int32(8);
        if (order != BYTE_ORDER && Integer.reverseBytes(order) != BYTE_ORDER) {
            throw corrupt(source.offset() + 8, "the byte-order magic 1a2b3c4d", "%08x".formatted(order));
        }
        source.setBigEndian(order == BYTE_ORDER);
        interfaces.clear();
        drops.beginSection();
    }

    /** Skips what nobody asked for: other blocks, options, padding. */
    private boolean endBlock() throws IOException {
        if (blockLength == 0) {
            return true; // nothing read yet
        }
        if (!source.skip(blockStart + blockLength - 4 - source.offset())) {
            return false;
        }
        if (!source.has(4)) {
            return source.skip(4); // false: the file is cut here
        }
        if (source.unsigned32(0) != blockLength) {
            throw corrupt(
                    source.offset(),
                    "the block length %s again".formatted(blockLength),
                    "%s".formatted(source.unsigned32(0)));
        }
        return source.skip(4);
    }

    private void addInterface() throws IOException {
        int length = bodyLength(16, "an interface description");
        if (!source.has(length)) {
            return;
        }
        if (interfaces.size() == MOST_INTERFACES) {
            throw corrupt(blockStart, "at most %s interfaces".formatted(MOST_INTERFACES), "one more");
        }
        CaptureInterface added = CaptureInterface.read(source, length);
        interfaces.add(added);
        linkTypes.add(added.linkType());
    }

    private void addStatistics() throws IOException {
        int length = bodyLength(20, "interface statistics");
        int index = source.has(length) ? source.int32(8) : -1;
        if (index >= 0 && index < interfaces.size()) {
            drops.read(source, index, length);
        }
    }

    private boolean readPacket(int type, int frame) throws IOException {
        int header = type == SIMPLE_PACKET ? 12 : 28;
        bodyLength(header, "a packet");
        if (!source.has(header)) {
            return false;
        }
        int index = type == ENHANCED_PACKET ? source.int32(8) : type == OLD_PACKET ? source.unsigned16(8) : 0;
        CaptureInterface captured = interfaceAt(index);
        long largest = Math.min(LARGEST_PACKET, blockLength - header - 4);
        int length =
                type == SIMPLE_PACKET ? captured.snapped(source.unsigned32(8), largest) : checkedLength(20, largest);
        if (!source.has(header + length)) {
            return false;
        }
        long time =
                type == SIMPLE_PACKET ? 0 : captured.nanoseconds((source.unsigned32(12) << 32) | source.unsigned32(16));
        packet.described(frame, time, captured.linkType(), index);
        packet.placed(source.position() + header, length, source.int32(header == 12 ? 8 : 24));
        return source.skip(header + length);
    }

    /** How much of the block, without the length at its end, is worth having in the buffer. */
    private int bodyLength(int smallest, String what) throws CaptureException {
        if (blockLength < smallest + 4) {
            throw corrupt(
                    blockStart + 4,
                    "%s of at least %s bytes".formatted(what, smallest + 4),
                    "%s".formatted(blockLength));
        }
        return (int) Math.min(blockLength - 4, LARGEST_PACKET);
    }

    private CaptureInterface interfaceAt(int index) throws CaptureException {
        if (index < 0 || index >= interfaces.size()) {
            throw corrupt(
                    blockStart + 8,
                    "one of the section's %s interfaces".formatted(interfaces.size()),
                    "interface " + Integer.toUnsignedString(index));
        }
        return interfaces.get(index);
    }

    @Override
    public long dropped() {
        return drops.packets();
    }

    @Override
    public String format() {
        return "pcapng";
    }
}
