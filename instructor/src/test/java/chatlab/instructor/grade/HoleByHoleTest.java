package chatlab.instructor.grade;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import chatlab.harness.question.QuestionResult;
import chatlab.harness.question.State;
import chatlab.instructor.lab.Milestone;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The graders' own test: what they say of a solution, and of the same with one hole put back. */
@Tag("once")
class HoleByHoleTest {
    private static final long SEED = 1;

    /** Children are marked beside what runs in this JVM, of which there can be only one program at a time. */
    private static final ExecutorService CHILDREN = Executors.newFixedThreadPool(4);

    @TempDir
    private static Path folder;

    @AfterAll
    static void end() {
        CHILDREN.shutdownNow();
    }

    @TestFactory
    Stream<DynamicTest> the_solution_gets_every_point_in_both_ways() throws IOException {
        Workbench workbench = new Workbench(folder);
        List<DynamicTest> tests = new ArrayList<>();
        for (Milestone milestone : workbench.milestones()) {
            WholeSolution solution = WholeSolution.of(milestone);
            for (String way : CompiledProgram.WAYS) {
                tests.add(DynamicTest.dynamicTest(
                        milestone.module() + " " + way,
                        () -> assertThat(workbench
                                        .compile(milestone, solution.withHoles(Set.of()))
                                        .mark(way, SEED))
                                .isNotEmpty()
                                .allMatch(
                                        result -> result.state() == State.PASSED && result.points() == result.max())));
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> a_hole_put_back_is_named_and_costs_the_same_points_in_both_ways() throws IOException {
        Workbench workbench = new Workbench(folder);
        List<DynamicTest> tests = new ArrayList<>();
        for (Milestone milestone : workbench.milestones()) {
            WholeSolution solution = WholeSolution.of(milestone);
            for (int hole : solution.holes()) {
                Future<List<QuestionResult>> child = CHILDREN.submit(
                        () -> withHole(workbench, milestone, solution, hole).mark("child", SEED));
                tests.add(DynamicTest.dynamicTest(
                        milestone.module() + " without " + hole,
                        () -> check(
                                withHole(workbench, milestone, solution, hole).mark("in-process", SEED),
                                child.get(),
                                hole)));
            }
        }
        return tests.stream();
    }

    private static CompiledProgram withHole(Workbench workbench, Milestone milestone, WholeSolution solution, int hole)
            throws IOException {
        return workbench.compile(milestone, solution.withHoles(Set.of(hole)));
    }

    private static void check(List<QuestionResult> inProcess, List<QuestionResult> child, int hole) {
        assertThat(List.of(inProcess, child))
                .allSatisfy(results -> assertThat(results)
                        .as("some question fails, and names hole %d", hole)
                        .filteredOn(result -> result.state() == State.FAILED)
                        .extracting(QuestionResult::hole)
                        .filteredOn(Objects::nonNull)
                        .isNotEmpty()
                        .allMatch(reached -> reached.number() == hole));
        assertThat(marks(child)).isEqualTo(marks(inProcess));
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> filling_one_hole_after_the_other_never_costs_points() throws IOException {
        Workbench workbench = new Workbench(folder);
        return workbench.milestones().stream()
                .map(milestone -> DynamicTest.dynamicTest(
                        milestone.module() + " hole by hole", () -> checkPrefixes(workbench, milestone)));
    }

    private static void checkPrefixes(Workbench workbench, Milestone milestone) throws IOException {
        WholeSolution solution = WholeSolution.of(milestone);
        TreeSet<Integer> open = new TreeSet<>(solution.holes());
        List<Integer> points = new ArrayList<>(List.of(points(workbench, milestone, solution.withHoles(open))));
        while (!open.isEmpty()) {
            open.pollFirst();
            points.add(points(workbench, milestone, solution.withHoles(Set.copyOf(open))));
        }
        assertThat(points).as("points with 0, 1, 2 ... holes filled").isSorted().startsWith(0);
    }

    private static int points(Workbench workbench, Milestone milestone, Map<String, String> source) throws IOException {
        return workbench.compile(milestone, source).mark("child", SEED).stream()
                .mapToInt(QuestionResult::points)
                .sum();
    }

    private static Map<String, String> marks(List<QuestionResult> results) {
        return results.stream()
                .collect(toMap(QuestionResult::number, result -> result.state() + " " + result.points()));
    }
}
