package chatlab.instructor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/**
 * A call of the command line, as its user sees it.
 *
 * @param output what it printed
 * @param errors what it printed to standard error
 */
public record Console(int status, String output, String errors) {

    /** Runs a command in this JVM. */
    public static Console chatlab(Object... arguments) {
        PrintStream realOutput = System.out;
        PrintStream realErrors = System.err;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        System.setOut(new PrintStream(output, true, UTF_8));
        System.setErr(new PrintStream(errors, true, UTF_8));
        try {
            String[] words = new String[arguments.length];
            for (int i = 0; i < words.length; i++) {
                words[i] = arguments[i].toString();
            }
            int status = Chatlab.execute(words);
            return new Console(status, output.toString(UTF_8), errors.toString(UTF_8));
        } finally {
            System.setOut(realOutput);
            System.setErr(realErrors);
        }
    }
}
