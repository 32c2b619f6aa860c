package chatlab.harness.question;

import chatlab.harness.program.HoleReached;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What became of one question, as {@code grade.json} has it.
 *
 * @param title the question as a sentence
 * @param points what was earned
 * @param max what could be earned
 * @param happened the steps up to the end or the failure
 * @param expected what should have come next; null unless it failed
 * @param actual what came instead; null unless it failed
 * @param hint how to go on; null when it passed
 * @param hole the hole that was reached, null where none was
 * @param extra whether the points lie beyond the lab's 100
 */
public record QuestionResult(
        String number,
        int milestone,
        String title,
        int points,
        int max,
        State state,
        List<String> happened,
        String expected,
        String actual,
        String hint,
        HoleReached hole,
        @JsonIgnore boolean extra) {}
