package chatlab.peertablechat;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Programs that a test needs on this machine: python3 for stand-ins, tshark for captures. */
final class Tools {
    private Tools() {}

    /** Skips the test where the program is missing, or fails it where {@code chatlab.demand.tools} is true. */
    static void need(String program) {
        boolean installed = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!installed && Boolean.getBoolean("chatlab.demand.tools")) {
            fail("not installed: " + program);
        }
        if (!installed) {
            abort("not installed: " + program);
        }
    }
}
