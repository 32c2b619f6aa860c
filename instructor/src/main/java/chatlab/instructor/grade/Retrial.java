package chatlab.instructor.grade;

import chatlab.harness.question.Grader;
import chatlab.harness.question.Grading;
import chatlab.harness.question.Question;
import chatlab.harness.question.QuestionResult;
import chatlab.harness.question.State;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Asks questions about programs that failed again: nobody shall lose points, or get them, by chance.
 *
 * <p>A hole that was reached is no matter of chance, and what other questions block isn't asked at all.
 */
final class Retrial {
    /** How often a question is asked again, at the same time: most failures are a long wait. */
    private static final int TIMES = 2;

    private final Map<String, Class<?>> graders = new HashMap<>();
    private final Map<String, String> parameters;
    private final ExecutorService threads;

    /**
     * For the questions about programs of these graders; asks in these threads, with the same parameters as before, but that
     * each program has a JVM of its own: so nobody loses points by what an earlier program has left in theirs.
     */
    Retrial(List<Class<?>> types, Map<String, String> parameters, ExecutorService threads) {
        this.parameters = new HashMap<>(parameters);
        this.parameters.put("chatlab.run", "child");
        this.threads = threads;
        for (Class<?> type : types) {
            if (!type.getAnnotation(Grader.class).program().isEmpty()) {
                for (Method method : type.getDeclaredMethods()) {
                    Optional.ofNullable(method.getAnnotation(Question.class))
                            .ifPresent(question -> graders.put(question.number(), type));
                }
            }
        }
    }

    /** The results, with those marked unstable that don't come out the same each time. */
    List<QuestionResult> check(List<QuestionResult> results) {
        Map<String, List<Future<QuestionResult>>> again = new HashMap<>();
        for (QuestionResult result : results) {
            if (result.state() == State.FAILED && result.hole() == null && graders.containsKey(result.number())) {
                again.put(result.number(), ask(result.number()));
            }
        }
        List<QuestionResult> checked = new ArrayList<>();
        for (QuestionResult result : results) {
            checked.add(
                    again.containsKey(result.number())
                            ? compared(result, again.get(result.number()))
                            : blocked(result, checked));
        }
        return checked;
    }

    private List<Future<QuestionResult>> ask(String number) {
        List<Future<QuestionResult>> runs = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            runs.add(threads.submit(() -> Grading.ask(graders.get(number), number, parameters)));
        }
        return runs;
    }

    private static QuestionResult compared(QuestionResult first, List<Future<QuestionResult>> runs) {
        int same = 1;
        for (Future<QuestionResult> run : runs) {
            QuestionResult other = get(run);
            same += other.state() == first.state() && other.points() == first.points() ? 1 : 0;
        }
        return same == 1 + runs.size()
                ? first
                : unstable(first, "%d of %d runs: %s".formatted(same, 1 + runs.size(), first.actual()));
    }

    private static QuestionResult get(Future<QuestionResult> run) {
        try {
            return run.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an unstable question blocks can't be decided either. */
    private static QuestionResult blocked(QuestionResult result, List<QuestionResult> before) {
        boolean undecided = result.state() == State.BLOCKED
                && before.stream()
                        .anyMatch(other -> other.state() == State.UNSTABLE
                                && result.actual().equals("blocked by " + other.number()));
        return undecided ? unstable(result, result.actual() + ", which is unstable") : result;
    }

    private static QuestionResult unstable(QuestionResult result, String actual) {
        return new QuestionResult(
                result.number(),
                result.milestone(),
                result.title(),
                0,
                result.max(),
                State.UNSTABLE,
                result.happened(),
                result.expected(),
                actual,
                result.hint(),
                result.hole(),
                result.extra());
    }
}
