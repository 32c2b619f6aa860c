package chatlab.instructor.intake;

/**
 * How much may come out of an archive.
 *
 * @param entries files and folders, those of archives in it included
 * @param bytes of all files together
 * @param ratio how many times the size of what was packed, once that is more than a few mebibytes
 * @param depth how many archives may lie one in the other
 */
record Bounds(int entries, long bytes, int ratio, int depth) {
    private static final long MEBIBYTE = 1 << 20;

    /** For what one student handed in: far more than a lab with three captures needs. */
    static final Bounds SUBMISSION = new Bounds(10_000, 256 * MEBIBYTE, 100, 3);

    /** For a whole class. */
    static final Bounds CLASS = new Bounds(500_000, 32 * 1024 * MEBIBYTE, 100, 1);

    String bytesInWords() {
        return bytes / MEBIBYTE + " MiB";
    }
}
