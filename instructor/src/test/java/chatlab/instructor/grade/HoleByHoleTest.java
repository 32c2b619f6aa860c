package chatlab.instructor.grade;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import chatlab.harness.question.QuestionResult;
import chatlab.harness.question.State;
import chatlab.instructor.skeleton.Solution;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The graders' own test: what they say of a solution, and of the same with one hole put back. */
class HoleByHoleTest {
    private static final long SEED = 1;

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> the_solution_gets_every_point_in_both_ways() throws IOException {
        Workbench workbench = new Workbench(folder);
        List<DynamicTest> tests = new ArrayList<>();
        for (Milestone milestone : workbench.milestones()) {
            Solution solution = Solution.read(Workbench.solution(milestone));
            for (String way : Workbench.WAYS) {
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
            Solution solution = Solution.read(Workbench.solution(milestone));
            for (int hole : solution.holes()) {
                tests.add(DynamicTest.dynamicTest(
                        milestone.module() + " without " + hole, () -> check(workbench, milestone, solution, hole)));
            }
        }
        return tests.stream();
    }

    private static void check(Workbench workbench, Milestone milestone, Solution solution, int hole)
            throws IOException {
        Map<String, List<QuestionResult>> byWay = new LinkedHashMap<>();
        Workbench.Compiled program = workbench.compile(milestone, solution.withHoles(Set.of(hole)));
        for (String way : Workbench.WAYS) {
            byWay.put(way, program.mark(way, SEED));
        }
        assertThat(byWay.values())
                .allSatisfy(results -> assertThat(results)
                        .as("some question fails, and names hole %d", hole)
                        .filteredOn(result -> result.state() == State.FAILED)
                        .extracting(QuestionResult::hole)
                        .filteredOn(Objects::nonNull)
                        .isNotEmpty()
                        .allMatch(reached -> reached.number() == hole));
        assertThat(marks(byWay.get("child"))).isEqualTo(marks(byWay.get("in-process")));
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
        Solution solution = Solution.read(Workbench.solution(milestone));
        TreeSet<Integer> open = new TreeSet<>(solution.holes());
        List<Integer> points = new ArrayList<>(List.of(points(workbench, milestone, solution.withHoles(open))));
        while (!open.isEmpty()) {
            open.pollFirst();
            points.add(points(workbench, milestone, solution.withHoles(Set.copyOf(open))));
        }
        assertThat(points).as("points with 0, 1, 2 ... holes filled").isSorted().startsWith(0);
    }

    private static int points(Workbench workbench, Milestone milestone, String source) throws IOException {
        return workbench.compile(milestone, source).mark("child", SEED).stream()
                .mapToInt(QuestionResult::points)
                .sum();
    }

    private static Map<String, String> marks(List<QuestionResult> results) {
        return results.stream()
                .collect(toMap(QuestionResult::number, result -> result.state() + " " + result.points()));
    }
}
