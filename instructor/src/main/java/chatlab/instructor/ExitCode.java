package chatlab.instructor;

/** What the exit status of {@code chatlab} means. */
public final class ExitCode {
    /** Done; wrong work of students and marks still to be given by hand are no error. */
    public static final int DONE = 0;

    /** Done, but there were grader errors or submissions that could not be read. */
    public static final int DONE_WITH_ERRORS = 1;

    /** The command was not used as it should be, or was given a bad file. */
    public static final int WRONG_USE = 2;

    /** The tool itself failed. */
    public static final int FAILED = 3;

    private ExitCode() {}
}
