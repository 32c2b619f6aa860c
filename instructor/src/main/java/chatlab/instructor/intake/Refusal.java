package chatlab.instructor.intake;

import java.io.IOException;

/** Thrown when a submission or an archive is not unpacked; its message is one line that says where and why. */
public final class Refusal extends IOException {
    private static final long serialVersionUID = 1L;

    /** The message completes "it is refused: ...". */
    public Refusal(String message) {
        super(message);
    }

    Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
