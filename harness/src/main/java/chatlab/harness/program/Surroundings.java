package chatlab.harness.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one program in a JVM could change for the next one. */
record Surroundings(
        Map<Object, Object> properties,
        Locale locale,
        TimeZone timeZone,
        Thread.UncaughtExceptionHandler handler,
        Set<Path> files) {
    static Surroundings now() throws IOException {
        TimeZone timeZone = TimeZone.getDefault(); // which sets a property, so it comes first
        try (Stream<Path> files = Files.list(Path.of(""))) {
            return new Surroundings(
                    Map.copyOf(System.getProperties()),
                    Locale.getDefault(),
                    timeZone,
                    Thread.getDefaultUncaughtExceptionHandler(),
                    files.collect(Collectors.toSet()));
        }
    }
}
