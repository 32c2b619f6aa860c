package chatlab.harness.program;

/** Ends a thread of a program in this JVM that still prints when it should have ended, or that prints without end. */
final class ProgramStopped extends Error {
    private static final long serialVersionUID = 1L;

    ProgramStopped() {
        super("stopped by the grader", null, false, false);
    }
}
