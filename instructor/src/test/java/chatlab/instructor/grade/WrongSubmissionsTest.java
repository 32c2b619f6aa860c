package chatlab.instructor.grade;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.harness.question.QuestionResult;
import chatlab.harness.question.ScoreCardText;
import chatlab.harness.question.State;
import chatlab.instructor.lab.Milestone;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Each wrong submission of the corpus fails the question that it should, that one first, and for the reason it should. */
@Tag("once")
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
            Map<String, String> solution = WholeSolution.of(milestone).withHoles(Set.of());
            for (Path file : Corpus.in(milestone, "wrong")) {
                WrongSubmission wrong = WrongSubmission.read(file);
                tests.add(DynamicTest.dynamicTest(milestone.module() + " " + wrong.name(), () -> {
                    QuestionResult first = firstNotPassed(workbench.compile(milestone, wrong.applyTo(solution)), wrong);
                    assertThat(first.number()).as(() -> card(first)).isEqualTo(wrong.fails());
                    assertThat(first.state()).isEqualTo(State.FAILED);
                    if (areCardsCompared(milestone)) {
                        String card = card(first);
                        Cards.compare(file, wrong.card(), card, wrong.withCard(card));
                    }
                }));
            }
        }
        return tests.stream();
    }

    /** In each build those of the main lab; those of a lab where it is asked about alone: see the corpus's README. */
    private static boolean areCardsCompared(Milestone milestone) {
        return milestone.module().startsWith("milestone") || System.getProperty("chatlab.module") != null;
    }

    private static QuestionResult firstNotPassed(CompiledProgram program, WrongSubmission wrong) {
        Map<String, String> parameters = Map.of(
                "chatlab.run",
                "child",
                "chatlab.seed",
                Long.toString(SEED),
                "chatlab.options",
                wrong.options(),
                "chatlab.stops",
                "true");
        return program.mark(parameters).results().stream()
                .filter(result -> result.state() != State.PASSED)
                .findFirst()
                .orElseThrow(() -> new AssertionError("every question is passed"));
    }

    /** What the student sees, with a name for each port number, and for this machine: those differ from run to run. */
    private static String card(QuestionResult result) {
        return new PortNames().replaceIn(ScoreCardText.of(HostName.hideIn(result)));
    }
}
