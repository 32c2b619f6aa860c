package chatlab.instructor.intake;

import java.io.EOFException;
import java.io.IOException;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;

/** What the readers of archives throw, in words. */
final class Damage {
    private Damage() {}

    /** Why an archive can't be read on; {@code where} is the entry, or "it" for the archive as a whole. */
    static Refusal refusal(String where, Exception problem) {
        Throwable cause = problem;
        while (cause.getCause() != null && !(cause instanceof Refusal)) {
            cause = cause.getCause();
        }
        if (cause instanceof Refusal refusal) {
            return refusal;
        }
        if (cause instanceof PasswordRequiredException) {
            return new Refusal("is encrypted", problem);
        }
        if (cause instanceof MemoryLimitException) {
            return new Refusal("needs too much memory to unpack", problem);
        }
        if (cause instanceof EOFException) {
            return new Refusal("is damaged: %s ends too early".formatted(where), problem);
        }
        return new Refusal("is damaged: %s can't be unpacked (%s)".formatted(where, reason(cause)), problem);
    }

    private static String reason(Throwable problem) {
        boolean isTold = problem instanceof IOException && problem.getMessage() != null;
        return EntryName.shown(
                isTold ? problem.getMessage() : problem.getClass().getSimpleName());
    }
}
