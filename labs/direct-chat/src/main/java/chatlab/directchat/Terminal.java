package chatlab.directchat;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** The user's keyboard and screen. Many threads may show something at the same time: each line stays whole. */
final class Terminal {
    private final BufferedReader keyboard;
    private final PrintStream screen;

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

    /** Shows a line. */
    synchronized void show(String line) {
        screen.println(line);
    }

    /** Waits for the next line that the user types; null when the keyboard's input has ended. */
    String readLine() throws IOException {
        return keyboard.readLine();
    }

    /** Asks for a line, on the same line of the screen; null when the keyboard's input has ended. */
    String ask(String prompt) throws IOException {
        synchronized (this) {
            screen.print(prompt);
            screen.flush();
        }
        String line = readLine();
        if (line == null) {
            show(""); // nobody has pressed Enter
        }
        return line;
    }

    /** Asks for a password, which a terminal doesn't show; null when the keyboard's input has ended. */
    String askPassword(String prompt) throws IOException {
        Console console = console();
        if (console == null) {
            return ask(prompt);
        }
        char[] password = console.readPassword("%s", prompt);
        return password == null ? null : new String(password);
    }

    /** The console, where keyboard and screen are a terminal; Java 22 to 24 have one without a terminal, too. */
    @SuppressWarnings("SystemConsoleNull")
    private static Console console() {
        int version = Runtime.version().feature();
        return version >= 22 && version <= 24 ? null : System.console();
    }
}
