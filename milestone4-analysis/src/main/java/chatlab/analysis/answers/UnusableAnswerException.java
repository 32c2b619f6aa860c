package chatlab.analysis.answers;

/** Thrown where an answer is missing, or isn't what was asked for: text instead of a number, say. */
public final class UnusableAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String found;

    UnusableAnswerException(String expected, String found) {
        super("expected " + expected + ", found " + found, null, false, false);
        this.expected = expected;
        this.found = found;
    }

    /** What was asked for: {@code a whole number, without quotation marks}. */
    public String expected() {
        return expected;
    }

    /** What is there, with its place: {@code answers.json:12 says "one"}. */
    public String found() {
        return found;
    }
}
