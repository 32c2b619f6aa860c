package chatlab.analysis.marks;

import chatlab.harness.question.Part;
import java.util.ArrayList;
import java.util.List;

/** A part of a question that is checked in several steps, each with points of its own. */
final class Tally {
    private final List<String> problems = new ArrayList<>();
    private int earned;
    private int max;

    /** Adds a step, which is right if {@code problem} is null. */
    void check(int points, String problem) {
        earned += problem == null ? points : 0;
        max += points;
        if (problem != null) {
            problems.add(problem);
        }
    }

    /** Gives points that no single step decides. */
    void give(int points, int outOf) {
        earned += points;
        max += outOf;
    }

    Part part(String what, String expected, String hint) {
        return problems.isEmpty()
                ? Part.right(what, max)
                : new Part(what, earned, max, expected, String.join(", ", problems), hint);
    }
}
