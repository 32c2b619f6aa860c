package chatlab.hole;

/** Stands in a skeleton wherever code is still missing. */
public final class Hole {
    private Hole() {}

    /**
     * Ends the thread that reaches a part of the program which is not filled in yet.
     *
     * <p>Fits wherever an expression or a statement may stand. The hole also goes to standard error, so that it is
     * known even when a worker thread dies of it.
     *
     * @param number the number in the comment above the hole, {@code // fill in 3: ...}
     * @throws UnfilledHole always; an {@code Error}, so that {@code catch (Exception e)} can't hide it
     */
    public static <T> T hole(int number) {
        UnfilledHole unfilled = new UnfilledHole(number, caller());
        System.err.println(unfilled.getMessage());
        throw unfilled;
    }

    private static StackWalker.StackFrame caller() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(2).findFirst().orElseThrow());
    }
}
