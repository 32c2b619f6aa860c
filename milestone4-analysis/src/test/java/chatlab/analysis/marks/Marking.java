package chatlab.analysis.marks;

import static java.util.stream.Collectors.joining;

import chatlab.analysis.answers.Answer;
import chatlab.analysis.answers.Answers;
import chatlab.analysis.answers.UnusableAnswerException;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.question.Part;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Marks answers one by one. */
final class Marking {
    private Marking() {}

    /**
     * Marks one answer.
     *
     * @param what its name in {@code answers.json}
     * @param expected what is asked for, without the answer
     */
    static Part part(String what, int points, Answer answer, String expected, Function<Answer, Verdict> judge) {
        return part(what, points, List.of(answer), expected, () -> judge.apply(answer));
    }

    /** Marks answers that are right only together. */
    static Part part(String what, int points, List<Answer> answers, String expected, Supplier<Verdict> judge) {
        try {
            Verdict verdict = judge.get();
            String said = answers.stream().map(Answer::said).collect(joining(", "));
            return verdict.equals(Verdict.RIGHT)
                    ? Part.right(what, points)
                    : new Part(what, verdict.of(points), points, expected, said, verdict.hint());
        } catch (UnusableAnswerException e) {
            return new Part(what, 0, points, e.expected(), e.found(), null);
        }
    }

    /** Ends a question of which nothing has been answered, or nothing can be read. */
    static void requireAnswer(Answers answers, String question) {
        if (answers.isOpen(question)) {
            Answer first = answers.first(question);
            throw new UnmetExpectation("an answer", question + " is not filled in yet (" + first.place() + ")");
        }
        if (answers.isUnusable(question)) {
            throw new UnmetExpectation("an answer", answers.first(question).problem());
        }
    }

    /** The sum of what these parts earned. */
    static int earned(List<Part> parts) {
        return parts.stream().mapToInt(Part::earned).sum();
    }
}
