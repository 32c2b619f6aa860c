package chatlab.instructor.grade;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.harness.question.State;
import chatlab.instructor.skeleton.Solution;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Each wrong submission of the corpus fails the question that it should, and that one first. */
@Tag("corpus")
class WrongSubmissionsTest {
    private static final long SEED = 1;

    @TempDir
    private static Path folder;

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> a_wrong_submission_fails_the_question_that_asks_for_what_is_wrong() throws IOException {
        Workbench workbench = new Workbench(folder);
        List<DynamicTest> tests = new ArrayList<>();
        for (Milestone milestone : workbench.milestones()) {
            String solution = Solution.read(Workbench.solution(milestone)).withHoles(Set.of());
            for (Path file : Corpus.in(milestone, "wrong")) {
                WrongSubmission wrong = WrongSubmission.read(file);
                tests.add(DynamicTest.dynamicTest(
                        milestone.module() + " " + wrong.name(), () -> check(workbench, milestone, solution, wrong)));
            }
        }
        return tests.stream();
    }

    private static void check(Workbench workbench, Milestone milestone, String solution, WrongSubmission wrong)
            throws IOException {
        assertThat(workbench.compile(milestone, wrong.applyTo(solution)).mark("child", SEED, wrong.options()))
                .filteredOn(result -> result.state() != State.PASSED)
                .as("the first question that is not passed")
                .isNotEmpty()
                .first()
                .satisfies(first -> assertThat(first.number()).isEqualTo(wrong.fails()))
                .satisfies(first -> assertThat(first.state()).isEqualTo(State.FAILED));
    }
}
