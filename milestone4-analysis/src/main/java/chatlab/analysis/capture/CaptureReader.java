package chatlab.analysis.capture;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Reads a capture file from front to back, one packet at a time. */
public abstract class CaptureReader implements Closeable {
    /** The most bytes that one packet may have, as in Wireshark and tcpdump. */
    static final int LARGEST_PACKET = 262_144;

    final Path file;
    final ByteSource source;
    final Packet packet;
    final Set<Integer> linkTypes = new TreeSet<>();
    private int frames;
    private boolean ended;

    CaptureReader(Path file, ByteSource source) {
        this.file = file;
        this.source = source;
        this.packet = new Packet(source);
    }

    /**
     * Opens a pcap or pcapng file, gzip-compressed or not.
     *
     * @throws CaptureException if the file can't be read, is empty or is no capture
     */
    public static CaptureReader open(Path file) throws CaptureException {
        ByteSource source = null;
        try {
            source = new ByteSource(file);
            return open(file, source);
        } catch (IOException e) {
            throw failed(file, source, e);
        }
    }

    private static CaptureReader open(Path file, ByteSource source) throws IOException {
        if (!source.has(4)) {
            throw CaptureException.at(
                    file, 0, "a pcap or pcapng file", source.isCut() ? "only " + source.hex(4) : "an empty file");
        }
        source.setBigEndian(true);
        int magic = source.int32(0);
        if (magic == PcapngReader.SECTION_HEADER) {
            return new PcapngReader(file, source);
        }
        return new PcapReader(file, source);
    }

    private static CaptureException failed(Path file, ByteSource source, IOException cause) {
        CaptureException exception = CaptureException.unreadable(file, source == null ? 0 : source.offset(), cause);
        if (source != null) {
            try {
                source.close();
            } catch (IOException e) {
                exception.addSuppressed(e);
            }
        }
        return exception;
    }

    /**
     * The next packet, or null after the last one. It is the same object each time.
     *
     * @throws CaptureException if the file is corrupt here
     */
    public final Packet next() throws CaptureException {
        try {
            if (ended || !read(frames + 1)) {
                ended = true;
                return null;
            }
        } catch (IOException e) {
            throw CaptureException.unreadable(file, source.offset(), e);
        }
        frames++;
        return packet;
    }

    /** Fills {@link #packet}; false at the end of the file. */
    abstract boolean read(int frame) throws IOException;

    /** {@code pcap} or {@code pcapng}. */
    public abstract String format();

    /** The link types that the file has named so far, as numbers of {@link LinkType}. */
    public final Set<Integer> linkTypes() {
        return linkTypes;
    }

    /** Whether the file ended in the middle of a packet; known when {@link #next()} has given null. */
    public final boolean isTruncated() {
        return ended && source.isCut();
    }

    /** How many packets the capturing machine had to leave out, as far as the file says. */
    public long dropped() {
        return 0;
    }

    CaptureException corrupt(long offset, String expected, String found) {
        return CaptureException.at(file, offset, expected, found);
    }

    /** The captured length of a packet, checked so that a corrupt file can't ask for endless memory. */
    int checkedLength(int at, long largest) throws CaptureException {
        long length = source.unsigned32(at);
        if (length > largest) {
            throw corrupt(
                    source.offset() + at, "a packet of at most %s bytes".formatted(largest), "%s".formatted(length));
        }
        return (int) length;
    }

    @Override
    public void close() throws CaptureException {
        try {
            source.close();
        } catch (IOException e) {
            throw CaptureException.unreadable(file, source.offset(), e);
        }
    }
}
