package chatlab.relaychat;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The tool python3, which runs stand-ins for other people's programs. */
final class Python {
    private static final String MISSING = "python3 is missing: install the package python3";

    private Python() {}

    /** Skips the test where there is no python3, or fails it where {@code chatlab.demand.tools} is true. */
    static void demand() throws InterruptedException {
        try {
            if (start("--version").waitFor() == 0) {
                return;
            }
        } catch (IOException e) {
            // Told below.
        }
        if (Boolean.getBoolean("chatlab.demand.tools")) {
            fail(MISSING);
        }
        abort(MISSING);
    }

    static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PYTHONUTF8", "1");
        return builder.start();
    }
}
