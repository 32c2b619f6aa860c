package chatlab.harness.question;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a question. */
public enum State {
    PASSED,
    FAILED,
    /** A question that it needs failed, so it was not asked. */
    BLOCKED,
    /** Still to be marked by hand, or impossible to ask on this machine. */
    PENDING,
    /** Asked again, it went another way: a person has to look at it. */
    UNSTABLE,
    /** The grader broke down; nothing is said of the work. */
    GRADER_ERROR;

    /** The name in {@code grade.json}, for example {@code grader-error}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
