package chatlab.roomchat;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** The user's keyboard and screen. */
final class Terminal {
    private static final String QUESTION = "Choose your nickname: ";

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

    /** Asks for the user's nickname until there is one, and returns it as others will read it; null when the keyboard's input has ended. */
    String askNickname() throws IOException {
        String nickname = "";
        while (nickname != null && nickname.isEmpty()) {
            screen.print(QUESTION);
            screen.flush();
            nickname = keyboard.readLine();
        }
        return nickname == null ? null : Ascii.clean(nickname);
    }

    /** Waits for the next line that the user types; null when the keyboard's input has ended. */
    String readLine() throws IOException {
        return keyboard.readLine();
    }

    /** Shows a text on a line of its own. */
    void show(String text) {
        screen.println(text.stripTrailing());
    }
}
