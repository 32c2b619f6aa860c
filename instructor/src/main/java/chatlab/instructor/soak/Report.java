package chatlab.instructor.soak;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/** Tells of a soak: disagreements at once, now and then how far it is, and at its end a table. */
final class Report {
    private static final int PROGRESS_LINES = 20;

    private final int runs;
    private final Function<Run, String> again;
    private final long begin = System.nanoTime();
    private final List<Outcome> outcomes = new ArrayList<>();
    private double loads;
    private int looks;
    private int disagreements;

    /** Of so many runs; {@code again} makes the command that repeats one. */
    Report(int runs, Function<Run, String> again) {
        this.runs = runs;
        this.again = again;
    }

    /** Tells of a run. */
    synchronized void add(Outcome outcome) {
        outcomes.add(outcome);
        if (!outcome.faults().isEmpty()) {
            tell(outcome);
        }
        int done = outcomes.size();
        if (done * PROGRESS_LINES / runs != (done - 1) * PROGRESS_LINES / runs) {
            tellProgress(done);
        }
    }

    private void tell(Outcome outcome) {
        disagreements++;
        System.out.println(outcome.run());
        outcome.faults().forEach(fault -> System.out.println("    " + fault));
        System.out.println("    again: " + again.apply(outcome.run()));
    }

    private void tellProgress(int done) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        loads += load;
        looks++;
        long seconds = seconds();
        System.err.printf(
                "soak: %d of %d runs in %d s, %s, load %.1f, about %d min left%n",
                done, runs, seconds, count(), load, seconds * (runs - done) / done / 60);
    }

    private String count() {
        return disagreements == 0
                ? "no disagreement"
                : disagreements == 1 ? "1 disagreement" : disagreements + " disagreements";
    }

    private long seconds() {
        return (System.nanoTime() - begin) / 1_000_000_000;
    }

    synchronized Matrix matrix() {
        return new Matrix(outcomes);
    }

    /** Compares the runs of each program, prints the table, and returns how many disagreements there were. */
    synchronized int finish() {
        outcomes.stream()
                .collect(groupingBy(outcome -> outcome.run().specimen(), LinkedHashMap::new, toList()))
                .values()
                .forEach(same -> Judge.deviating(same).forEach(this::tell));
        System.out.print(new Summary(outcomes));
        System.out.printf(
                "%d runs in %d s, load average %.1f on %d processors: %s%n",
                runs,
                seconds(),
                looks == 0 ? 0 : loads / looks,
                Runtime.getRuntime().availableProcessors(),
                count());
        return disagreements;
    }
}
