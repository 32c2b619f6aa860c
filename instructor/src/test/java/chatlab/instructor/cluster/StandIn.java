package chatlab.instructor.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Programs in place of the launcher {@code ./chatlab}. */
final class StandIn {
    private StandIn() {}

    /** Runs chatlab; the launcher itself would build what is being built just now. */
    static void chatlab(Path program) throws IOException {
        write(
                program,
                "exec '%s' -XX:+UseSerialGC '-Dchatlab.root=%s' -cp '%s' chatlab.instructor.Chatlab \"$@\""
                        .formatted(
                                Path.of(System.getProperty("java.home"), "bin/java"),
                                Repository.root(),
                                System.getProperty("java.class.path")));
    }

    /** Does nothing but end so. */
    static void ending(Path program, int status) throws IOException {
        write(program, "exit " + status);
    }

    /** Prints each argument on a line of its own. */
    static void tellingItsArguments(Path program) throws IOException {
        write(program, "printf '%s\\n' \"$@\"");
    }

    private static void write(Path program, String line) throws IOException {
        Files.writeString(program, "#!/bin/sh\n" + line + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }
}
