package chatlab.analysis.capture;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The older file format: a header of 24 bytes, then for each packet a header of 16 bytes and its data.
 *
 * <pre>
 *   magic 4 | version 2+2 | time zone 4 | accuracy 4 | snap length 4 | link type 4
 *   seconds 4 | fraction 4 | captured length 4 | original length 4 | data
 * </pre>
 *
 * (draft-ietf-opsawg-pcap)
 */
final class PcapReader extends CaptureReader {
    private static final int MICROSECONDS = 0xA1B2C3D4;
    private static final int NANOSECONDS = 0xA1B23C4D;
    private static final int FILE_HEADER = 24;
    private static final int PACKET_HEADER = 16;

    private final int nanosecondsPerUnit;
    private final int linkType;

    PcapReader(Path file, ByteSource source) throws IOException {
        super(file, source);
        nanosecondsPerUnit = unit(source.int32(0));
        if (!source.has(FILE_HEADER)) {
            throw corrupt(0, "a pcap header of " + FILE_HEADER + " bytes", "the end of the file");
        }
        // The upper half holds flags about frame check sequences.
        linkType = source.int32(20) & 0xFFFF;
        linkTypes.add(linkType);
        source.skip(FILE_HEADER);
    }

    /** Nanoseconds in a unit of the fraction; finds the byte order out as well. */
    private int unit(int magic) throws CaptureException {
        int swapped = Integer.reverseBytes(magic);
        boolean bigEndian = magic == MICROSECONDS || magic == NANOSECONDS;
        if (!bigEndian && swapped != MICROSECONDS && swapped != NANOSECONDS) {
            throw corrupt(0, "a pcap or pcapng file", "the bytes " + source.hex(4));
        }
        source.setBigEndian(bigEndian);
        return (bigEndian ? magic : swapped) == MICROSECONDS ? 1000 : 1;
    }

    @Override
    boolean read(int frame) throws IOException {
        if (!source.has(PACKET_HEADER)) {
            return false;
        }
        int length = checkedLength(8, LARGEST_PACKET);
        if (!source.has(PACKET_HEADER + length)) {
            return false;
        }
        long time = source.unsigned32(0) * 1_000_000_000L + source.unsigned32(4) * nanosecondsPerUnit;
        packet.described(frame, time, linkType, 0);
        packet.placed(source.position() + PACKET_HEADER, length, source.int32(12));
        return source.skip(PACKET_HEADER + length);
    }

    @Override
    public String format() {
        return "pcap";
    }
}
