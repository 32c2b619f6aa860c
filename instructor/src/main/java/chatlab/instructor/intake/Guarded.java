package chatlab.instructor.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;

/** The unpacked content of an entry: counted, checked, and refused rather than wrong. */
final class Guarded extends InputStream {
    private static final long UNKNOWN = -1;

    private final InputStream in;
    private final Budget budget;
    private final String entry;
    private final long expected;
    private final CRC32 checksum = new CRC32();

    /** An entry without a checksum of its own, or whose checksum is looked at elsewhere. */
    Guarded(InputStream content, Budget budget, String entry) {
        this(content, budget, entry, UNKNOWN);
    }

    /** An entry that must have this CRC-32 at its end. */
    Guarded(InputStream content, Budget budget, String entry, long expected) {
        this.in = content;
        this.budget = budget;
        this.entry = entry;
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count;
        try {
            count = in.read(bytes, offset, length);
        } catch (IOException | RuntimeException e) {
            throw Damage.refusal(entry, e);
        }
        if (count > 0) {
            budget.countBytes(count);
            checksum.update(bytes, offset, count);
        } else if (count < 0 && expected != UNKNOWN && checksum.getValue() != expected) {
            throw new Refusal("is damaged: " + entry + " has a wrong checksum");
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Reads what is left, and forgets it. */
    void drain() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }
}
