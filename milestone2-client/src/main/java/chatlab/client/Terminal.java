package chatlab.client;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** The user's keyboard and screen. Many threads may show something at the same time: each line stays whole. */
final class Terminal {
    private static final String NAME_QUESTION = "First enter your name to register it in the server: ";
    private static final String MENU = """
             Connection Established!
            Now you can enter '#ls' to list active users,
            '@<user1>: msg' send msg to a specific user,
            or just write your msg to send to all users
            *****
            """;

    private final BufferedReader keyboard;
    private final PrintStream screen;

    /** Whether the prompt is the last thing on the screen, with nothing typed behind it yet. */
    private boolean prompted;

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

    /** Asks for the user's name until there is one; null when the keyboard's input has ended. */
    String askName() throws IOException {
        String name = "";
        while (name != null && name.isEmpty()) {
            screen.print(NAME_QUESTION);
            screen.flush();
            name = keyboard.readLine();
        }
        return name;
    }

    /** Shows what the user can do. */
    synchronized void showMenu() {
        MENU.lines().forEach(screen::println);
        prompt();
    }

    /** Waits for the next line that the user types; null when the keyboard's input has ended. */
    String readLine() throws IOException {
        prompt();
        String line = keyboard.readLine();
        typed(line);
        return line;
    }

    private synchronized void prompt() {
        if (!prompted) {
            screen.print(">");
            screen.flush();
        }
        prompted = true;
    }

    private synchronized void typed(String line) {
        prompted = false;
        if (line == null) {
            screen.println();
        }
    }

    /** Shows a line of its own, and the prompt again where the user was just asked for something. */
    synchronized void show(String line) {
        boolean again = prompted;
        showLast(line);
        if (again) {
            prompt();
        }
    }

    /** Shows a line after which nothing more will be asked. */
    synchronized void showLast(String line) {
        if (prompted) {
            screen.println();
        }
        screen.println(line);
        prompted = false;
    }
}
