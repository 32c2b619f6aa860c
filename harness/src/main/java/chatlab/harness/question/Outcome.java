package chatlab.harness.question;

import static java.util.stream.Collectors.joining;

import chatlab.harness.probe.UnmetExpectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.opentest4j.TestAbortedException;

/** Turns the way a question ended into its result. */
record Outcome(Grader grader, Question question, String title, Trial trial) {
    /** What the parts that didn't earn all their points add up to; null where there are none. */
    UnmetExpectation missingParts() {
        List<Part> missing = missing();
        return missing.isEmpty()
                ? null
                : new UnmetExpectation(join(missing, Part::expected), join(missing, Part::actual));
    }

    private List<Part> missing() {
        return trial.parts().stream().filter(part -> part.earned() < part.max()).toList();
    }

    private static String join(List<Part> parts, Function<Part, String> text) {
        return parts.stream().map(part -> part.what() + ": " + text.apply(part)).collect(joining("; "));
    }

    QuestionResult of(Throwable problem) {
        if (problem == null) {
            return result(State.PASSED, question.points(), null, null, null);
        }
        if (problem instanceof UnmetExpectation unmet) {
            return result(State.FAILED, earned(), unmet.expected(), withException(unmet.actual()), hint());
        }
        if (problem instanceof TestAbortedException) {
            return result(State.PENDING, 0, null, problem.getMessage(), null);
        }
        return result(State.GRADER_ERROR, 0, null, "the grader broke down: " + problem, null);
    }

    QuestionResult blockedBy(String number) {
        return result(State.BLOCKED, 0, null, "blocked by " + number, "Get " + number + " right first.");
    }

    private int earned() {
        return trial.parts().stream().mapToInt(Part::earned).sum();
    }

    private String withException(String actual) {
        return trial.exception().isEmpty() ? actual : actual + "; the program says: " + trial.exception();
    }

    /** The hints of the parts that went wrong, or the question's own. */
    private String hint() {
        String own = missing().stream()
                .map(Part::hint)
                .filter(Objects::nonNull)
                .distinct()
                .collect(joining(" "));
        return own.isEmpty() ? question.hint() : own;
    }

    private QuestionResult result(State state, int points, String expected, String actual, String hint) {
        List<String> happened = new ArrayList<>(trial.steps());
        trial.parts().forEach(part -> happened.add("%s: %d of %d".formatted(part.what(), part.earned(), part.max())));
        return new QuestionResult(
                question.number(),
                grader.milestone(),
                title,
                points,
                question.points(),
                state,
                happened,
                expected,
                actual,
                hint,
                state == State.FAILED ? trial.hole() : null,
                grader.extra());
    }
}
