package chatlab.hole;

/** Thrown where a program reaches a hole that is not filled in yet. */
public final class UnfilledHole extends Error {
    private static final long serialVersionUID = 1L;

    /** What a line on standard error begins with that tells of a hole: {@code @hole NUMBER FILE:LINE}. */
    public static final String TAG = "@hole ";

    private final int number;
    private final String file;
    private final int line;

    UnfilledHole(int number, StackWalker.StackFrame place) {
        super("Hole %d is not filled in yet (%s:%d)".formatted(number, place.getFileName(), place.getLineNumber()));
        this.number = number;
        this.file = place.getFileName();
        this.line = place.getLineNumber();
    }

    /** The line for standard error, for example {@code @hole 3 ChatServer.java:43}. */
    String line() {
        return TAG + number + " " + file + ":" + line;
    }
}
