package chatlab.relaychat;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;

/** The user's keyboard and screen. */
final class Terminal {
    private final BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in, keyboardCharset()));
    private boolean ended;

    @SuppressWarnings("SystemConsoleNull") // newer JVMs have a console without a terminal, too: its charset is right
    private static Charset keyboardCharset() {
        Console console = System.console();
        return console != null
                ? console.charset()
                : Charset.forName(System.getProperty(
                        "stdin.encoding", Charset.defaultCharset().name()));
    }

    /** Waits for the next line that the user types; null when the keyboard's input has ended, and from then on. */
    String readLine() throws IOException {
        String line = ended ? null : keyboard.readLine();
        ended = line == null; // at a terminal, whoever reads on after Ctrl-D would wait for another one
        return line;
    }

    /** Shows a line. Many threads may do so at the same time: each line stays whole. */
    void show(String line) {
        System.out.println(line);
    }
}
