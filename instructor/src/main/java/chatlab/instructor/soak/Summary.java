package chatlab.instructor.soak;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The runs of a soak as a table: for each kind of program and way to run it how many there were, how many of them with
 * random delays, how many with a full wait, and how long they took.
 */
record Summary(List<Outcome> outcomes) {
    private static final Comparator<Outcome> BY_TIME =
            comparingLong(outcome -> outcome.answer().milliseconds());

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("%n%-8s  %-25s  %5s  %6s  %8s  %8s  %s%n"
                .formatted("kind", "way", "runs", "waits", "median s", "most s", "slowest"));
        outcomes.stream()
                .collect(groupingBy(Summary::line, TreeMap::new, toList()))
                .forEach((line, runs) -> append(table, line, runs));
        append(table, "%-8s  %-25s".formatted("all", ""), outcomes);
        return table.append('\n').toString();
    }

    private static String line(Outcome outcome) {
        return "%-8s  %-25s"
                .formatted(outcome.run().specimen().kind(), outcome.run().way());
    }

    private static void append(StringBuilder table, String line, List<Outcome> runs) {
        List<Outcome> sorted = runs.stream().sorted(BY_TIME).toList();
        Outcome slowest = sorted.get(sorted.size() - 1);
        long waits = runs.stream().filter(run -> run.answer().fullWaits() > 0).count();
        long delayed = runs.stream().filter(run -> run.run().isDelayed()).count();
        table.append("%s  %5d  %7d  %5d  %8.1f  %8.1f  %s%n"
                .formatted(
                        line,
                        runs.size(),
                        delayed,
                        waits,
                        seconds(sorted.get(sorted.size() / 2)),
                        seconds(slowest),
                        slowest.run().specimen().name()));
    }

    private static double seconds(Outcome outcome) {
        return outcome.answer().milliseconds() / 1000.0;
    }
}
