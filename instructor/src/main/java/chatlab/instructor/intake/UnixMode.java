package chatlab.instructor.intake;

/** What a Unix file mode in an archive says of an entry. */
final class UnixMode {
    private static final int KIND = 0170000;
    private static final int LINK = 0120000;
    private static final int FILE = 0100000;
    private static final int FOLDER = 0040000;
    private static final int NOT_SAID = 0;

    private UnixMode() {}

    /** Why an entry of this mode must not be unpacked; null when it may. */
    static String problem(int mode) {
        return switch (mode & KIND) {
            case FILE, FOLDER, NOT_SAID -> null;
            case LINK -> "is a link";
            default -> "is a device";
        };
    }
}
