package chatlab.rendezvouschat;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** The user's keyboard and screen. Two threads may use it at the same time: each line stays whole. */
final class Terminal {
    private final BufferedReader keyboard;
    private final PrintStream screen;

    /** What the user was asked, when that is the last thing on the screen with nothing typed behind it yet. */
    private String asked = "";

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

    /** Asks for a line, and waits until the user has typed it; null when the keyboard's input has ended. */
    String ask(String question) throws IOException {
        showQuestion(question);
        String line = keyboard.readLine();
        typed(line);
        return line;
    }

    private synchronized void showQuestion(String question) {
        screen.print(question);
        screen.flush();
        asked = question;
    }

    private synchronized void typed(String line) {
        asked = "";
        if (line == null) {
            screen.println();
        }
    }

    /** Shows a line of its own, and the question again where the user was just asked something. */
    synchronized void show(String line) {
        String again = asked;
        if (!again.isEmpty()) {
            screen.println();
        }
        screen.println(line);
        if (!again.isEmpty()) {
            showQuestion(again);
        }
    }
}
