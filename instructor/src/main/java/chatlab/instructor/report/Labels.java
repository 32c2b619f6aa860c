package chatlab.instructor.report;

import chatlab.instructor.marks.Question;
import java.util.Locale;

/** Words that stand on more than one page. */
final class Labels {
    private Labels() {}

    /** What became of a question, in words. */
    static String state(Question question) {
        if (question.is("failed") && question.points() > 0) {
            return "partly right";
        }
        return switch (question.state()) {
            case "passed" -> "right";
            case "failed" -> "not yet right";
            case "pending" -> "not marked yet";
            case "unstable" -> "sometimes right";
            case "grader-error" -> "grader error";
            default -> question.state();
        };
    }

    /** The class of a question in the style sheet. */
    static String style(Question question) {
        return question.is("failed") && question.points() > 0 ? "partly" : question.state();
    }

    static String points(int number) {
        return number == 1 ? "1 point" : number + " points";
    }

    /** Seven eighths is 87.5%. */
    static String share(int part, int whole) {
        return String.format(Locale.ROOT, "%.1f%%", whole == 0 ? 0 : 100.0 * part / whole);
    }
}
