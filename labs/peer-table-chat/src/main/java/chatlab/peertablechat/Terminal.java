package chatlab.peertablechat;

import java.io.BufferedReader;
import java.io.Console;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** The user's keyboard and screen. Many threads may show something at the same time: each line stays whole. */
final class Terminal {
    private final BufferedReader keyboard;
    private final PrintStream screen;

    /** The question that is the last thing on the screen, with no answer yet; else null. */
    private String question;

    Terminal(InputStream keyboard, PrintStream screen) {
        this.keyboard = new BufferedReader(new InputStreamReader(keyboard, keyboardCharset()));
        this.screen = screen;
    }

    @SuppressWarnings("SystemConsoleNull") // newer JVMs have a console without a terminal, too: its charset is right
    private static Charset keyboardCharset() {
        Console console = System.console();
        return console != null
                ? console.charset()
                : Charset.forName(System.getProperty(
                        "stdin.encoding", Charset.defaultCharset().name()));
    }

    /**
     * Asks the user something, and waits for the line that answers it.
     *
     * @throws EOFException when the keyboard's input has ended
     */
    String ask(String what) throws IOException {
        prompt(what);
        String answer = keyboard.readLine();
        answered(answer);
        if (answer == null) {
            throw new EOFException("the keyboard's input has ended");
        }
        return answer;
    }

    private synchronized void prompt(String what) {
        screen.print(what);
        screen.flush();
        question = what;
    }

    private synchronized void answered(String answer) {
        question = null;
        if (answer == null) {
            screen.println();
        }
    }

    /** Shows a text on lines of its own, and the question again where the user was just asked one. */
    synchronized void show(String lines) {
        String again = question;
        if (again != null) {
            screen.println();
        }
        lines.lines().forEach(screen::println);
        if (again != null) {
            prompt(again);
        }
    }
}
