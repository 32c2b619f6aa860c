package chatlab.rendezvouschat;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;

/** A program of the system that a test needs, and that not every machine has. */
enum Tool {
    PYTHON3("python3"),
    TSHARK("tshark");

    private final String command;

    Tool(String command) {
        this.command = command;
    }

    /** Skips the test where the tool is missing, or fails it where {@code chatlab.demand.tools} is true. */
    void demand() throws InterruptedException {
        try {
            if (start("--version").waitFor() == 0) {
                return;
            }
        } catch (IOException e) {
            // Told below.
        }
        String missing = command + " is missing: install the package " + command;
        if (Boolean.getBoolean("chatlab.demand.tools")) {
            fail(missing);
        }
        abort(missing);
    }

    Process start(String... arguments) throws IOException {
        String[] line = new String[arguments.length + 1];
        line[0] = command;
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().put("PYTHONUTF8", "1");
        return builder.start();
    }
}
