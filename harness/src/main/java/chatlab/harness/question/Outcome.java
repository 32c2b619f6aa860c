package chatlab.harness.question;

import static java.util.stream.Collectors.joining;

import chatlab.harness.probe.UnmetExpectation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** Turns the way a question ended into its result. */
record Outcome(Grader grader, Method method, Trial trial) {
    /** A question that could not be asked, whatever it asks: it fails, and this is why. */
    static QuestionResult notAsked(Grader grader, Method method, UnmetExpectation why) {
        Question question = method.getAnnotation(Question.class);
        return new QuestionResult(
                question.number(),
                grader.milestone(),
                title(method),
                0,
                question.points(),
                State.FAILED,
                List.of(),
                why.expected(),
                why.actual(),
                why.hint(),
                null,
                grader.extra());
    }

    private static String title(Method method) {
        return method.getName().replace('_', ' ');
    }

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

    private Question question() {
        return method.getAnnotation(Question.class);
    }

    QuestionResult of(Throwable problem) {
        if (problem == null) {
            return result(State.PASSED, question().points(), null, null, null);
        }
        if (problem instanceof UnmetExpectation unmet) {
            return result(State.FAILED, earned(), unmet.expected(), withLastWords(unmet.actual()), hint(unmet));
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

    private String withLastWords(String actual) {
        String words = trial.lastWords();
        return words.isEmpty() ? actual : actual + "; the program says: " + words;
    }

    /** The hints of the parts that went wrong; or else the most special one that fits. */
    private String hint(UnmetExpectation unmet) {
        String own = missing().stream()
                .map(Part::hint)
                .filter(Objects::nonNull)
                .distinct()
                .collect(joining(" "));
        if (!own.isEmpty()) {
            return own;
        }
        return Stream.of(unmet.hint(), unmet.reasonHint())
                .filter(hint -> hint != null && trial.hole() == null)
                .findFirst()
                .orElse(question().hint());
    }

    private QuestionResult result(State state, int points, String expected, String actual, String hint) {
        List<String> happened = new ArrayList<>(trial.steps());
        trial.parts().forEach(part -> happened.add("%s: %d of %d".formatted(part.what(), part.earned(), part.max())));
        return new QuestionResult(
                question().number(),
                grader.milestone(),
                title(method),
                points,
                question().points(),
                state,
                happened,
                expected,
                actual,
                hint,
                state == State.FAILED ? trial.hole() : null,
                grader.extra());
    }
}
