package chatlab.analysis.capture;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** A file, unpacked where it is gzip, of which one stretch at a time is in memory. */
final class ByteSource implements Closeable {
    private static final int SMALLEST_BUFFER = 1 << 16;
    private static final int LARGEST_BUFFER = 1 << 18;
    private static final int GZIP_MAGIC = 0x1F8B;

    private final InputStream input;
    private byte[] buffer;
    private int position;
    private int limit;
    private long bufferOffset;
    private boolean bigEndian;
    private boolean cut;

    ByteSource(Path file) throws IOException {
        long size = Files.size(file);
        buffer = new byte[(int) Math.max(SMALLEST_BUFFER, Math.min(LARGEST_BUFFER, size))];
        input = unpacked(Files.newInputStream(file));
    }

    private static InputStream unpacked(InputStream file) throws IOException {
        try {
            PushbackInputStream start = new PushbackInputStream(file, 2);
            byte[] magic = start.readNBytes(2);
            start.unread(magic);
            boolean gzip = magic.length == 2 && Bytes.unsigned16(magic, 0) == GZIP_MAGIC;
            return gzip ? new GZIPInputStream(start, SMALLEST_BUFFER) : start;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    void setBigEndian(boolean bigEndian) {
        this.bigEndian = bigEndian;
    }

    byte[] buffer() {
        return buffer;
    }

    /** Where in {@link #buffer()} the next unread byte is. */
    int position() {
        return position;
    }

    /** Where in the (unpacked) file the next unread byte is. */
    long offset() {
        return bufferOffset + position;
    }

    /** Whether bytes are left over that were too few for what should have come, or the gzip data ended too early. */
    boolean isCut() {
        return cut || position < limit;
    }

    /** Brings the next {@code count} bytes into the buffer; false where the file ends before. */
    boolean has(int count) throws IOException {
        return limit - position >= count || fill(count);
    }

    private boolean fill(int count) throws IOException {
        byte[] target = count > buffer.length ? new byte[Math.max(count, LARGEST_BUFFER)] : buffer;
        System.arraycopy(buffer, position, target, 0, limit - position);
        bufferOffset += position;
        limit -= position;
        position = 0;
        buffer = target;
        while (limit < count) {
            int read = read();
            if (read < 0) {
                return false;
            }
            limit += read;
        }
        return true;
    }

    private int read() throws IOException {
        try {
            return input.read(buffer, limit, buffer.length - limit);
        } catch (EOFException e) { // gzip data without its end
            cut = true;
            return -1;
        }
    }

    /** Goes on by {@code count} bytes; false where the file ends before. */
    boolean skip(long count) throws IOException {
        long left = count;
        while (left > limit - position) {
            left -= limit - position;
            position = limit;
            if (!has(1)) {
                cut = true;
                return false;
            }
        }
        position += (int) left;
        return true;
    }

    /** Two bytes, {@code at} bytes from here, in the file's byte order. */
    int unsigned16(int at) {
        int value = Bytes.unsigned16(buffer, position + at);
        return bigEndian ? value : Short.toUnsignedInt(Short.reverseBytes((short) value));
    }

    /** Four bytes, {@code at} bytes from here, in the file's byte order. */
    int int32(int at) {
        int value = Bytes.int32(buffer, position + at);
        return bigEndian ? value : Integer.reverseBytes(value);
    }

    /** The same, unsigned. */
    long unsigned32(int at) {
        return Integer.toUnsignedLong(int32(at));
    }

    /** Eight bytes, {@code at} bytes from here, in the file's byte order. */
    long int64(int at) {
        long value = Bytes.int64(buffer, position + at);
        return bigEndian ? value : Long.reverseBytes(value);
    }

    /** The bytes from here on in hexadecimal, at most {@code count}, for messages. */
    String hex(int count) {
        StringBuilder text = new StringBuilder();
        for (byte b : Arrays.copyOfRange(buffer, position, Math.min(limit, position + count))) {
            text.append(text.isEmpty() ? "" : " ").append("%02x".formatted(b));
        }
        return text.isEmpty() ? "nothing" : text.toString();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
