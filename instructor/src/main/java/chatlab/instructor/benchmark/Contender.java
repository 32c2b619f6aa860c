package chatlab.instructor.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** A program that takes part, and what its runs took. */
final class Contender {
    private final String name;
    private final List<String> command;
    private final int mostRounds;
    private final List<Measurement> runs = new ArrayList<>();

    /** {@code mostRounds} keeps programs short that take a minute. */
    Contender(String name, List<String> command, int mostRounds) {
        this.name = name;
        this.command = command;
        this.mostRounds = mostRounds;
    }

    String name() {
        return name;
    }

    /** Runs it once more, if it hasn't run often enough. */
    void run() throws IOException {
        if (runs.size() < mostRounds) {
            runs.add(Measurement.of(command));
        }
    }

    double minimum() {
        return seconds().min().orElseThrow();
    }

    double median() {
        List<Double> sorted = seconds().boxed().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private DoubleStream seconds() {
        return runs.stream().mapToDouble(Measurement::seconds);
    }

    double processorSeconds() {
        return runs.stream().mapToDouble(Measurement::processorSeconds).min().orElseThrow();
    }

    /** The most memory of any run, in MiB. */
    double mebibytes() {
        return runs.stream().mapToLong(Measurement::kibibytes).max().orElseThrow() / 1024.0;
    }

    /** Whether a program can be started by its name. */
    static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
