package chatlab.instructor.soak;

import static java.util.stream.Collectors.joining;

import chatlab.instructor.ExitCode;
import chatlab.instructor.WorkFolder;
import chatlab.instructor.WrongUse;
import chatlab.instructor.grade.Corpus;
import chatlab.instructor.grade.Specimen;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chatlab soak}: marks the corpus again and again on a busy machine. */
@Command(
        name = "soak",
        header = "Tests the graders: marks the corpus many times on a busy machine.",
        description = {
            "",
            "Marks the solutions, these with each single hole put back, and the right and wrong programs of the corpus, "
                    + "in the way of students (in-process) and those of instructors (a JVM for each start: child; a JVM for "
                    + "one start after the other: hosted), while four threads for each "
                    + "processor want to run. Names and ports are drawn from a seed for each run; where it is odd, "
                    + "program and probes are delayed at random. A disagreement is a run that has other marks than it "
                    + "must, or than the other runs of the same program, or that waited in vain more than once. Each "
                    + "is printed with the command that repeats it. Exit status 1 when there was one.",
            ""
        })
public final class SoakCommand implements Callable<Integer> {
    /** So many that most of the load is their work, although those that fail wait, and delays are waiting, too. */
    private static final int CREW = 6 * Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--runs",
            paramLabel = "N",
            split = ",",
            defaultValue = "200,50,10",
            description = "How many times to mark each solution, each other right program, each wrong one, in all ways "
                    + "together; one number for all. Without it, ${DEFAULT-VALUE}.")
    private int[] runs;

    @Option(
            names = "--jdk",
            paramLabel = "DIR",
            description = "Run on this JDK; may be given several times. Without it, on the JDK that runs chatlab.")
    private List<Path> jdks = new ArrayList<>();

    @Option(names = "--way", paramLabel = "WAY", description = "Only in-process, only child, or only hosted.")
    private String way;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            defaultValue = "**",
            description = "Only programs of this name; * stands for any part of a name, as in "
                    + "'milestone1-server/wrong/*'.")
    private String only;

    @Option(names = "--seed", paramLabel = "N", description = "Use this seed for all runs.")
    private Long seed;

    @Option(
            names = "--idle",
            description = "No other load, no delays, one program at a time: to see the time it takes.")
    private boolean idle;

    @Option(names = "--corpus", paramLabel = "DIR", description = "Another corpus than instructor/corpus.")
    private Path corpus;

    @Option(
            names = "--matrix",
            paramLabel = "FILE",
            description = "Write into this Markdown file which question each wrong program fails, and the hint.")
    private Path matrix;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Plan plan = new Plan(checkedRuns(), ways(), seed, !idle);
        try (WorkFolder folder = new WorkFolder()) {
            List<Run> all = plan.of(specimens(folder.path()));
            if (all.isEmpty()) {
                throw new WrongUse("--only: no program " + only + " can be run in this way");
            }
            Report report = new Report(all.size(), this::again);
            try (BusyCores busy = idle ? null : new BusyCores()) {
                new Crew(idle ? 1 : CREW, report::add).carryOut(all);
            }
            if (matrix != null) {
                report.matrix().writeInto(matrix);
            }
            return report.finish() == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_ERRORS;
        }
    }

    private int[] checkedRuns() {
        if (Arrays.stream(runs).anyMatch(count -> count < 0) || (runs.length != 1 && runs.length != 3)) {
            throw new WrongUse("--runs: expected one number or three, such as 200,50,10; found "
                    + Arrays.stream(runs).mapToObj(Integer::toString).collect(joining(",")));
        }
        return runs.length == 3 ? runs : new int[] {runs[0], runs[0], runs[0]};
    }

    private List<Way> ways() throws IOException {
        if (way != null && !Way.RUNS.contains(way)) {
            throw new WrongUse("--way: expected in-process, child or hosted, found " + way);
        }
        List<Jdk> used = new ArrayList<>();
        for (Path home : jdks) {
            used.add(Jdk.in(home));
        }
        if (used.isEmpty()) {
            used.add(Jdk.running());
        }
        List<String> wanted = way == null ? Way.RUNS : List.of(way);
        return used.stream()
                .flatMap(jdk -> wanted.stream().map(run -> new Way(jdk, run)))
                .toList();
    }

    private List<Specimen> specimens(Path work) throws IOException {
        PathMatcher matcher = matcher();
        Path folder = corpus == null ? Corpus.folder() : corpus;
        return Corpus.specimens(folder, name -> matcher.matches(Path.of(name)), work);
    }

    private PathMatcher matcher() {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + only);
        } catch (PatternSyntaxException e) {
            throw new WrongUse("--only: expected a name or a pattern, found " + only);
        }
    }

    /** The command that repeats a run. */
    private String again(Run run) {
        return "./chatlab soak --only %s --jdk %s --way %s --runs 1 --seed %d%s%s"
                .formatted(
                        run.specimen().name(),
                        run.way().jdk().home(),
                        run.way().run(),
                        run.seed(),
                        idle ? " --idle" : "",
                        corpus == null ? "" : " --corpus " + corpus);
    }
}
