package chatlab.harness.probe;

/** Thrown where a program did something else than its contract says; no other throwable costs a student points. */
public final class UnmetExpectation extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String actual;
    private final String hint;
    private final String reasonHint;

    /** Both texts complete a sentence of their own: {@code bob hears "x"}, {@code the connection was closed}. */
    public UnmetExpectation(String expected, String actual) {
        this(expected, actual, null);
    }

    /** The same with a hint of its own; null for the question's. */
    public UnmetExpectation(String expected, String actual, String hint) {
        this(expected, actual, hint, null);
    }

    UnmetExpectation(String expected, String actual, String hint, String reasonHint) {
        super("expected: " + expected + " but " + actual);
        this.expected = expected;
        this.actual = actual;
        this.hint = hint;
        this.reasonHint = reasonHint;
        setStackTrace(new StackTraceElement[0]);
    }

    public String expected() {
        return expected;
    }

    public String actual() {
        return actual;
    }

    /** How to go on, where this step tells more than its question; else null. */
    public String hint() {
        return hint;
    }

    /** How to go on, from why the waiting ended; for where nothing more special is known. Null where that tells nothing. */
    public String reasonHint() {
        return reasonHint;
    }

    /** The same with this hint, unless it has one already. */
    public UnmetExpectation orHint(String other) {
        return hint == null ? new UnmetExpectation(expected, actual, other, reasonHint) : this;
    }
}
