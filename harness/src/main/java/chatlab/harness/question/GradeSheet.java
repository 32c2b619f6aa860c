package chatlab.harness.question;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of the questions asked so far; shared by the graders of a run. */
public final class GradeSheet {
    private final Map<String, QuestionResult> results = new LinkedHashMap<>();
    private final Map<String, Grader> graders = new LinkedHashMap<>();
    private final Map<String, Integer> fullWaits = new HashMap<>();
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

    /** How often this question waited as long as a program may take, in vain; a run should do that once at most. */
    public synchronized int fullWaits(String question) {
        return fullWaits.getOrDefault(question, 0);
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

    synchronized void addFullWaits(String question, int count) {
        fullWaits.merge(question, count, Integer::sum);
    }

    synchronized void note(String note) {
        notes.add(note);
    }

    /** The first question that was asked and not passed; null where there is none. */
    synchronized String firstNotPassedOfAll() {
        return firstNotPassed(results.keySet().toArray(String[]::new));
    }

    /** The same, of these questions. */
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
