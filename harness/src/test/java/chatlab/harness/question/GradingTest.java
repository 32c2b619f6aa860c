package chatlab.harness.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import chatlab.harness.probe.UnmetExpectation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradingTest {
    private static GradeSheet grade(String way) {
        return Grading.run(List.of(ToyQuestions.class), Map.of("chatlab.run", way, "chatlab.seed", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-process", "child"})
    void questions_are_asked_in_order_and_each_gets_its_state_and_points(String way) {
        assertThat(grade(way).results())
                .extracting(QuestionResult::number, QuestionResult::state, QuestionResult::points)
                .containsExactly(
                        tuple("Q9", State.PASSED, 1),
                        tuple("Q10", State.FAILED, 0),
                        tuple("Q11", State.BLOCKED, 0),
                        tuple("Q12", State.FAILED, 2),
                        tuple("Q13", State.PENDING, 0),
                        tuple("Q14", State.GRADER_ERROR, 0),
                        tuple("Q15", State.FAILED, 0));
    }

    @Test
    void a_run_that_stops_asks_nothing_behind_the_first_failure() {
        GradeSheet sheet = Grading.run(List.of(ToyQuestions.class), Map.of("chatlab.stops", "true"));
        assertThat(sheet.results())
                .extracting(QuestionResult::state)
                .startsWith(State.PASSED, State.FAILED)
                .endsWith(State.BLOCKED, State.BLOCKED, State.BLOCKED, State.BLOCKED, State.BLOCKED)
                .hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-process", "child"})
    void a_failure_tells_the_steps_what_was_expected_what_came_and_a_hint(String way) {
        QuestionResult failed = grade(way).results().get(1);
        assertThat(failed.happened()).containsExactly("it starts");
        assertThat(failed.expected()).isEqualTo("the screen shows \"started 1\"");
        assertThat(failed.actual())
                .startsWith("the screen shows nothing new; the program ended with exit status 1; the program says: ")
                .contains("IllegalStateException: on purpose");
        assertThat(failed.hint()).isEqualTo("look at the first line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-process", "child"})
    void of_the_holes_that_were_reached_the_lowest_is_named(String way) {
        HoleInLine hole = HoleInLine.of(grade(way).results().get(6));
        assertThat(hole.number()).isEqualTo(7);
        assertThat(hole.file()).isEqualTo("ToyProgram.java");
    }

    private record HoleInLine(int number, String file) {
        static HoleInLine of(QuestionResult result) {
            return new HoleInLine(result.hole().number(), result.hole().file());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-process", "child"})
    void parts_that_are_wrong_tell_what_was_expected_of_them(String way) {
        QuestionResult parts = grade(way).results().get(3);
        assertThat(parts.expected()).isEqualTo("the number: 7");
        assertThat(parts.actual()).isEqualTo("the number: 8");
        assertThat(parts.hint()).isEqualTo("one less");
        assertThat(parts.happened()).containsExactly("the frame: 1 of 1", "the number: 1 of 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-process", "child"})
    void the_grade_adds_up_and_has_the_form_of_grade_json(String way) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode grade = mapper.readTree(
                mapper.writeValueAsString(Grade.of("toy", grade(way).results())));
        assertThat(grade.at("/schema").intValue()).isEqualTo(1);
        assertThat(grade.at("/total").toString()).isEqualTo("{\"points\":3,\"max\":18,\"extra\":0,\"pending\":5}");
        assertThat(grade.at("/questions/5/state").textValue()).isEqualTo("grader-error");
        assertThat(grade.at("/questions/0/title").textValue()).isEqualTo("a question that is passed");
        assertThat(grade.at("/questions/6/hole/number").intValue()).isEqualTo(7);
    }

    @Test
    void questions_that_can_not_be_asked_all_fail_in_their_order_for_one_reason() {
        List<QuestionResult> results =
                Grading.notAsked(ToyQuestions.class, new UnmetExpectation("a program", "there is none", "write one"));

        assertThat(results)
                .extracting(QuestionResult::number)
                .containsExactly("Q9", "Q10", "Q11", "Q12", "Q13", "Q14", "Q15");
        assertThat(results).allSatisfy(result -> {
            assertThat(result.state()).isEqualTo(State.FAILED);
            assertThat(result.points()).isZero();
            assertThat(result.expected()).isEqualTo("a program");
            assertThat(result.actual()).isEqualTo("there is none");
            assertThat(result.hint()).isEqualTo("write one");
            assertThat(result.happened()).isEmpty();
        });
        assertThat(results.get(0).title()).isEqualTo("a question that is passed");
        assertThat(Grade.of("toy", results).total().max()).isEqualTo(18);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-process", "child"})
    void trouble_changes_no_marks(String way) {
        Map<String, String> parameters = Map.of("chatlab.run", way, "chatlab.seed", "1", "chatlab.trouble", "true");
        assertThat(Grading.run(List.of(ToyQuestions.class), parameters).results())
                .usingRecursiveComparison()
                .isEqualTo(grade(way).results());
    }
}
