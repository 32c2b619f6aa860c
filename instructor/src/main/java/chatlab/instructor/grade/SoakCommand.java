package chatlab.instructor.grade;

import chatlab.harness.question.QuestionResult;
import chatlab.harness.question.State;
import chatlab.instructor.ExitCode;
import chatlab.instructor.WrongUse;
import chatlab.instructor.skeleton.Solution;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chatlab soak}: marks the solutions again and again on a busy machine. */
@Command(
        name = "soak",
        header = "Tests the graders: marks the solutions many times while all processors are busy.",
        description = {
            "",
            "Each solution's program is marked in the way of students (in process) and of instructors (child), with new "
                    + "names and ports each time. Every run must give every point; one that doesn't is printed with its "
                    + "seed. Exit status 1 when there was one."
        })
public final class SoakCommand implements Callable<Integer> {
    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many times to mark each program in each way; without it, ${DEFAULT-VALUE}.")
    private int runs;

    private int wrong;

    @Override
    public Integer call() throws IOException {
        if (runs < 1) {
            throw new WrongUse("--runs: expected 1 or more, found " + runs);
        }
        try (WorkFolder folder = new WorkFolder();
                BusyCores busy = new BusyCores()) {
            Workbench workbench = new Workbench(folder.path());
            for (Milestone milestone : workbench.milestones()) {
                soak(workbench, milestone);
            }
        }
        System.out.println(wrong == 0 ? "No disagreement." : wrong + " runs without full marks.");
        return wrong == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_ERRORS;
    }

    private void soak(Workbench workbench, Milestone milestone) throws IOException {
        String source = Solution.read(Workbench.solution(milestone)).withHoles(Set.of());
        Workbench.Compiled program = workbench.compile(milestone, source);
        for (String way : Workbench.WAYS) {
            long begin = System.nanoTime();
            for (int run = 0; run < runs; run++) {
                mark(program, milestone, way);
            }
            long seconds = (System.nanoTime() - begin) / 1_000_000_000;
            System.out.printf("%s %s: %d runs in %d s%n", milestone.module(), way, runs, seconds);
        }
    }

    private void mark(Workbench.Compiled program, Milestone milestone, String way) {
        long seed = new Random().nextInt(1_000_000);
        List<QuestionResult> results = program.mark(way, seed);
        List<QuestionResult> lost = results.stream()
                .filter(result -> result.state() != State.PASSED)
                .toList();
        if (results.isEmpty() || !lost.isEmpty()) {
            wrong++;
            System.out.printf("%s %s seed %d: %s%n", milestone.module(), way, seed, lost);
        }
    }
}
