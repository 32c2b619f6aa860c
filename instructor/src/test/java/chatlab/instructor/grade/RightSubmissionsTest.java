package chatlab.instructor.grade;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.harness.question.State;
import chatlab.instructor.lab.Milestone;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Programs that keep the contract get every point, however they are written. */
class RightSubmissionsTest {
    private static final long SEED = 1;

    @TempDir
    private static Path folder;

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> a_right_program_gets_every_point_as_a_child() throws IOException {
        return tests("child");
    }

    /** One after another, beside the others: there is only one standard output in this JVM. */
    @TestFactory
    Stream<DynamicTest> a_right_program_gets_every_point_in_process() throws IOException {
        return tests("in-process");
    }

    private static Stream<DynamicTest> tests(String way) throws IOException {
        Workbench workbench = new Workbench(folder);
        List<DynamicTest> tests = new ArrayList<>();
        for (Milestone milestone : workbench.milestones()) {
            for (Path style : Corpus.in(milestone, "right")) {
                tests.add(DynamicTest.dynamicTest(
                        milestone.module() + " " + style.getFileName(), () -> check(workbench, milestone, style, way)));
            }
        }
        return tests.stream();
    }

    private static void check(Workbench workbench, Milestone milestone, Path style, String way) throws IOException {
        assertThat(workbench.compile(milestone, Corpus.list(style)).mark(way, SEED))
                .isNotEmpty()
                .filteredOn(result -> result.state() != State.PASSED || result.points() < result.max())
                .isEmpty();
    }
}
