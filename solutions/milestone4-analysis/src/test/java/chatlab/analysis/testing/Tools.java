package chatlab.analysis.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Programs of Debian packages that tests compare with. */
public final class Tools {
    private Tools() {}

    /** Skips the test where one of these programs is missing, or fails it where {@code chatlab.demand.tools} is true. */
    public static void demand(String debianPackage, String... programs) {
        skipOrFail(Arrays.stream(programs)
                .filter(program -> !isThere(program))
                .findFirst()
                .map(program -> "needs %s (Debian package %s)".formatted(program, debianPackage)));
    }

    /** Skips the test for this reason, if there is one, or fails it where {@code chatlab.demand.tools} is true. */
    static void skipOrFail(Optional<String> reason) {
        if (reason.isPresent() && Boolean.getBoolean("chatlab.demand.tools")) {
            throw new AssertionError(reason.get());
        }
        assumeTrue(reason.isEmpty(), reason.orElse(""));
    }

    private static boolean isThere(String program) {
        try {
            run(program, "--version");
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** The lines that a program prints; what it says of errors is left out. */
    public static List<String> run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                return output.lines().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
