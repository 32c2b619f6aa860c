package chatlab.hole;

/** Thrown where a program reaches a hole that is not filled in yet. */
public final class UnfilledHole extends Error {
    private static final long serialVersionUID = 1L;

    UnfilledHole(int number, StackWalker.StackFrame place) {
        super(
                "Hole %d is not filled in yet (%s:%d)".formatted(number, place.getFileName(), place.getLineNumber()),
                null,
                false,
                false);
    }
}
