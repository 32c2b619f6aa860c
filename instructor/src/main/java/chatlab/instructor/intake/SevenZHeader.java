package chatlab.instructor.intake;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Looks how large the directory of a 7z archive becomes, before anything unpacks it into memory.
 *
 * <p>The directory is mostly packed itself; the few bytes that say how are read here as 7-Zip's 7zFormat.txt has them.
 */
final class SevenZHeader {
    private static final int BYTES_PER_ENTRY = 1024;
    private static final int START_HEADER = 32;
    private static final int LARGEST_DESCRIPTION = 4096;
    private static final int PACKED_HEADER = 0x17;
    private static final int PACK_INFO = 0x06;
    private static final int SIZE = 0x09;
    private static final int DIGEST = 0x0A;
    private static final int UNPACK_INFO = 0x07;
    private static final int FOLDER = 0x0B;
    private static final int UNPACK_SIZES = 0x0C;
    private static final int END = 0x00;

    private final ByteBuffer bytes;

    private SevenZHeader(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** Throws a refusal when the directory is too large or says nothing that makes sense. */
    static void check(Path file, Bounds bounds) throws IOException {
        long largest = (long) BYTES_PER_ENTRY * bounds.entries();
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer start = read(channel, 0, START_HEADER);
            long offset = START_HEADER + start.getLong(12);
            long size = start.getLong(20);
            ByteBuffer header = read(channel, offset, (int) Math.max(0, Math.min(size, LARGEST_DESCRIPTION)));
            boolean isPacked = header.hasRemaining() && header.get(0) == PACKED_HEADER;
            long unpacked = isPacked ? new SevenZHeader(header).unpackedSize() : size;
            if (size < 0 || size > largest || unpacked > largest) {
                throw new Refusal("has a directory for more than %d entries".formatted(bounds.entries()));
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Damage.refusal("its directory", e);
        }
    }

    private static ByteBuffer read(SeekableByteChannel channel, long offset, int size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(offset);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // reads on
        }
        return bytes.flip();
    }

    private long unpackedSize() {
        expect(PACKED_HEADER);
        skipPackInfo();
        expect(UNPACK_INFO);
        expect(FOLDER);
        expect(1); // one folder
        expect(0); // described here
        long streams = skipFolder();
        expect(UNPACK_SIZES);
        long largest = 0;
        for (long stream = 0; stream < streams; stream++) {
            long size = number();
            largest = size < 0 ? Long.MAX_VALUE : Math.max(largest, size);
        }
        return largest;
    }

    private void skipPackInfo() {
        expect(PACK_INFO);
        number();
        long streams = number();
        int next = bytes.get();
        while (next != END) {
            if (next == SIZE) {
                numbers(streams);
            } else if (next == DIGEST && bytes.get() != 0) {
                skip(4 * streams);
            } else {
                throw new IllegalArgumentException();
            }
            next = bytes.get();
        }
    }

    /** Skips the description of how a folder is packed; returns the number of its streams. */
    private long skipFolder() {
        long coders = number();
        long inputs = 0;
        long outputs = 0;
        for (long coder = 0; coder < coders; coder++) {
            int flags = bytes.get();
            skip(flags & 0x0f);
            boolean isSimple = (flags & 0x10) == 0;
            inputs += isSimple ? 1 : number();
            outputs += isSimple ? 1 : number();
            if ((flags & 0x20) != 0) {
                skip(number());
            }
        }
        numbers(2 * (outputs - 1)); // which output is which input
        long packed = inputs - (outputs - 1);
        numbers(packed > 1 ? packed : 0);
        return outputs;
    }

    private void expect(int expected) {
        if (bytes.get() != expected) {
            throw new IllegalArgumentException();
        }
    }

    private void skip(long count) {
        if (count < 0 || count > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        bytes.position(bytes.position() + (int) count);
    }

    private void numbers(long count) {
        for (long i = 0; i < count; i++) {
            number();
        }
    }

    /** A number of 1 to 9 bytes: the leading ones of the first byte tell how many more there are. */
    private long number() {
        int first = bytes.get() & 0xff;
        long value = 0;
        int mask = 0x80;
        for (int i = 0; i < 8; i++) {
            if ((first & mask) == 0) {
                return value | (long) (first & (mask - 1)) << (8 * i);
            }
            value |= (bytes.get() & 0xffL) << (8 * i);
            mask >>>= 1;
        }
        return value;
    }
}
