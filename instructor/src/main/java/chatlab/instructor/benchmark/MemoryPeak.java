package chatlab.instructor.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The most memory that a process and all that it started had together at the same time; Linux only. */
final class MemoryPeak {
    private static final int MILLISECONDS = 250;

    private long kibibytes;

    /** Looks at a process until it has ended. */
    MemoryPeak(Process process) throws InterruptedException {
        while (!process.waitFor(MILLISECONDS, TimeUnit.MILLISECONDS)) {
            long now = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                    .mapToLong(handle -> proportional(handle.pid()))
                    .sum();
            kibibytes = Math.max(kibibytes, now);
        }
    }

    /** Memory that several processes share counts once: each has its part of it. */
    private static long proportional(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }

    double mebibytes() {
        return kibibytes / 1024.0;
    }
}
