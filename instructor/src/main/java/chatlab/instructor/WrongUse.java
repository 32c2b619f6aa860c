package chatlab.instructor;

/** Thrown when a command was not used as it should be; its message is one line for whoever typed it. */
public final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong, and what was expected. */
    public WrongUse(String message) {
        super(message);
    }
}
