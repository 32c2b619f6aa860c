package chatlab.harness.probe;

/** Thrown where a program did something else than its contract says; no other throwable costs a student points. */
public final class UnmetExpectation extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String actual;

    /** Both texts complete a sentence of their own: {@code bob hears "x"}, {@code the connection was closed}. */
    public UnmetExpectation(String expected, String actual) {
        super("expected: " + expected + " but " + actual);
        this.expected = expected;
        this.actual = actual;
        setStackTrace(new StackTraceElement[0]);
    }

    public String expected() {
        return expected;
    }

    public String actual() {
        return actual;
    }
}
