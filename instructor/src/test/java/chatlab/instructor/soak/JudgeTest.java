package chatlab.instructor.soak;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.harness.question.QuestionResult;
import chatlab.harness.question.State;
import chatlab.instructor.grade.Specimen;
import chatlab.instructor.grade.WrongSubmission;
import chatlab.instructor.soak.Answer.Mark;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final Specimen RIGHT = new Specimen("m/right/streams", null, null);
    private static final Specimen WRONG =
            new Specimen("m/wrong/trims", new WrongSubmission(Path.of("trims.txt"), "trims", "Q2", "", "", ""), null);
    private static final Specimen HOLE = new Specimen("m/hole/01", null, null);

    private static Mark passed(String question) {
        return mark(question, State.PASSED, 2, 0);
    }

    private static Mark mark(String question, State state, int points, int fullWaits) {
        String expected = state == State.FAILED ? "this" : null;
        String actual = state == State.PASSED ? null : "the text";
        return new Mark(
                new QuestionResult(question, 1, "", points, 2, state, List.of(), expected, actual, null, null, false),
                fullWaits);
    }

    private static List<String> faults(Specimen specimen, Mark... marks) {
        return Judge.faults(specimen, new Answer(List.of(marks), "", 5, 1, false));
    }

    @Test
    void a_right_program_with_every_point_has_no_fault() {
        assertThat(faults(RIGHT, passed("Q1"), passed("Q2"))).isEmpty();
    }

    @Test
    void each_point_that_a_right_program_loses_is_a_fault() {
        assertThat(faults(RIGHT, mark("Q1", State.FAILED, 0, 0), mark("Q2", State.PASSED, 1, 0)))
                .containsExactly(
                        "must get every point, but Q1 failed 0: expected this, but the text",
                        "must get every point, but Q2 passed 1");
    }

    @Test
    void a_wrong_program_must_fail_its_question() {
        assertThat(faults(WRONG, passed("Q1"), mark("Q2", State.FAILED, 0, 1))).isEmpty();
        assertThat(faults(WRONG, passed("Q1"), passed("Q2"))).containsExactly("must fail Q2, but passes all");
    }

    @Test
    void a_wrong_program_must_not_fail_another_question_first() {
        assertThat(faults(WRONG, mark("Q1", State.FAILED, 0, 0), mark("Q2", State.FAILED, 0, 0)))
                .containsExactly("must fail Q2 first, but Q1 failed 0: expected this, but the text");
        assertThat(faults(WRONG, passed("Q1"), mark("Q2", State.PENDING, 0, 0)))
                .containsExactly("must fail Q2 first, but Q2 pending 0: the text");
    }

    @Test
    void a_hole_must_cost_some_question() {
        assertThat(faults(HOLE, passed("Q1"), mark("Q2", State.FAILED, 0, 0))).isEmpty();
        assertThat(faults(HOLE, passed("Q1"))).containsExactly("must fail some question, but passes all");
    }

    @Test
    void a_grader_that_breaks_down_is_a_fault_wherever_it_does() {
        assertThat(faults(WRONG, passed("Q1"), mark("Q2", State.FAILED, 0, 0), mark("Q3", State.GRADER_ERROR, 0, 0)))
                .containsExactly("Q3 grader-error 0: the text");
        assertThat(Judge.faults(RIGHT, Answer.none("the JVM ended", 1))).containsExactly("the JVM ended");
    }

    @Test
    void a_question_passes_without_a_full_wait() {
        assertThat(faults(RIGHT, mark("Q1", State.PASSED, 2, 1)))
                .containsExactly("Q1 passes, but only after a full wait");
    }

    @Test
    void a_second_full_wait_is_a_fault() {
        assertThat(faults(WRONG, passed("Q1"), mark("Q2", State.FAILED, 0, 1), mark("Q3", State.FAILED, 0, 2)))
                .containsExactly("one full wait for each program is enough, but there were 1 in Q2, 2 in Q3");
    }

    @Test
    void of_several_runs_those_with_unusual_marks_deviate() {
        Outcome usual = outcome(1, passed("Q1"), mark("Q2", State.FAILED, 0, 0));
        Outcome other = outcome(2, passed("Q1"), mark("Q2", State.FAILED, 1, 0));
        Outcome same = outcome(3, passed("Q1"), mark("Q2", State.FAILED, 0, 1));
        Outcome lost = new Outcome(run(4), Answer.none("the JVM ended", 1), List.of());

        assertThat(Judge.deviating(List.of(other, usual, lost, same)))
                .containsExactly(new Outcome(
                        other.run(),
                        other.answer(),
                        List.of("most runs gave Q2 failed 0, this one Q2 failed 1: expected this, but the text")));
    }

    private static Outcome outcome(int seed, Mark... marks) {
        return new Outcome(run(seed), new Answer(Arrays.asList(marks), "", 5, 1, false), List.of());
    }

    private static Run run(int seed) {
        return new Run(WRONG, new Way(new Jdk(Path.of("jdk"), "17"), Way.CHILD), seed);
    }
}
