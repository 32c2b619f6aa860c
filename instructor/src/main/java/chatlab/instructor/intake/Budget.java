package chatlab.instructor.intake;

/** What has come out of an archive so far, and of the archives in it; never more than its bounds allow. */
final class Budget {
    private static final long UNPACKED_AT_ANY_RATIO = 16 << 20;

    private final Bounds bounds;
    private final long packed;
    private int entries;
    private long bytes;

    /** For archives that have {@code packed} bytes together. */
    Budget(Bounds bounds, long packed) {
        this.bounds = bounds;
        this.packed = packed;
    }

    Bounds bounds() {
        return bounds;
    }

    /** Counts an entry, whatever it is. */
    void countEntry() throws Refusal {
        entries++;
        if (entries > bounds.entries()) {
            throw new Refusal("has more than %d entries".formatted(bounds.entries()));
        }
    }

    /** Counts bytes that were unpacked: really, as what a header says can be wrong. */
    void countBytes(int count) throws Refusal {
        bytes += count;
        if (bytes > bounds.bytes()) {
            throw new Refusal("unpacks to more than " + bounds.bytesInWords());
        }
        if (bytes > UNPACKED_AT_ANY_RATIO && bytes / bounds.ratio() > packed) {
            throw new Refusal("unpacks to more than %d times its size".formatted(bounds.ratio()));
        }
    }

    /** Whether some bound was passed. */
    boolean isSpent() {
        try {
            countBytes(0);
            return entries > bounds.entries();
        } catch (Refusal e) {
            return true;
        }
    }
}
