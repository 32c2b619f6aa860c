package chatlab.harness.question;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of the questions asked so far; shared by the graders of a run. */
public final class GradeSheet {
    private final Map<String, QuestionResult> results = new LinkedHashMap<>();
    private final Map<String, Grader> graders = new LinkedHashMap<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private String asking;
    private long seed;

    /** The results in the order of asking. */
    public synchronized List<QuestionResult> results() {
        return List.copyOf(results.values());
    }

    /** What isn't marked but worth knowing, a line each: threads left over, say. */
    public synchronized List<String> notes() {
        return List.copyOf(notes);
    }

    synchronized void begin(Grader grader, String question, long withSeed) {
        graders.putIfAbsent(grader.title(), grader);
        asking = question;
        seed = withSeed;
    }

    synchronized void add(QuestionResult result) {
        results.put(result.number(), result);
        asking = null;
    }

    synchronized void note(String note) {
        notes.add(note);
    }

    /** The first of these questions that was asked and not passed; null where there is none. */
    synchronized String firstNotPassed(String... numbers) {
        for (String number : numbers) {
            QuestionResult result = results.get(number);
            if (result != null && result.state() != State.PASSED) {
                return number;
            }
        }
        return null;
    }

    /** The question that is being asked right now; null between questions. */
    synchronized String asking() {
        return asking;
    }

    synchronized long seed() {
        return seed;
    }

    synchronized Collection<Grader> graders() {
        return List.copyOf(graders.values());
    }
}
