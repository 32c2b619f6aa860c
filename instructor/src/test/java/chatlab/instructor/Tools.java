package chatlab.instructor;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that a test needs on this machine. */
public final class Tools {
    private Tools() {}

    /** Skips the test where one of these programs is missing, or fails it where {@code chatlab.demand.tools} is true. */
    public static void need(String... programs) {
        List<String> missing =
                Stream.of(programs).filter(program -> find(program).isEmpty()).toList();
        if (!missing.isEmpty()) {
            skip("not installed: " + String.join(", ", missing));
        }
    }

    /** Skips the test, or fails it where {@code chatlab.demand.tools} is true. */
    public static void skip(String reason) {
        if (Boolean.getBoolean("chatlab.demand.tools")) {
            fail(reason);
        }
        System.out.println("Skipped: " + reason);
        abort(reason);
    }

    /** Where a program is installed. */
    static Optional<Path> find(String program) {
        String path = System.getenv("PATH") + File.pathSeparator + "/usr/sbin" + File.pathSeparator + "/sbin";
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
