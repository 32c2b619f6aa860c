package chatlab.instructor.marks;

import java.util.List;

/**
 * What became of one question.
 *
 * @param state as {@code grade.json} has it: passed, failed, blocked, pending, unstable or grader-error
 * @param happened the steps up to the end or the failure
 * @param expected what should have come next; null where nothing is to be said
 * @param actual what came instead, or why there are no marks; null where nothing is to be said
 * @param hint how to go on; null when it passed
 * @param hole the hole that was reached; null where none was
 * @param extra whether the points lie beyond the lab's 100
 */
public record Question(
        String number,
        int milestone,
        String title,
        int points,
        int max,
        String state,
        List<String> happened,
        String expected,
        String actual,
        String hint,
        Hole hole,
        boolean extra) {

    /** Whether the question has this state. */
    public boolean is(String name) {
        return state.equals(name);
    }

    /** Where a program came to a hole that isn't filled in; {@code line} is counted from 1. */
    public record Hole(int number, String file, int line) {}
}
