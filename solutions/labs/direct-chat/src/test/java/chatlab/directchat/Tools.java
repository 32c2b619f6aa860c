package chatlab.directchat;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.List;

/** Tools of the system, which some tests need; each is in a Debian package of the same name. */
final class Tools {
    private Tools() {}

    /** Skips the test where there is no such tool, or fails it where {@code chatlab.demand.tools} is true. */
    static void demand(String tool) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(List.of(tool, "--version"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() == 0) {
                return;
            }
        } catch (IOException e) {
            // Told below.
        }
        String missing = tool + " is missing: install the package " + tool;
        if (Boolean.getBoolean("chatlab.demand.tools")) {
            fail(missing);
        }
        abort(missing);
    }
}
