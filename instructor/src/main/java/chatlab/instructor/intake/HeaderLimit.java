package chatlab.instructor.intake;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a tar archive, with a limit for what comes before the content of an entry: it is kept in memory. */
final class HeaderLimit extends InputStream {
    private static final long LARGEST_HEADER = 256 << 10;

    private final InputStream in;
    private long left;

    HeaderLimit(InputStream in) {
        this.in = in;
    }

    void headerBegins() {
        left = LARGEST_HEADER;
    }

    void headerEnds() {
        left = Long.MAX_VALUE;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        left -= Math.max(count, 0);
        if (left < 0) {
            throw new Refusal("has an entry with a header of more than %d KiB".formatted(LARGEST_HEADER >> 10));
        }
        return count;
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
