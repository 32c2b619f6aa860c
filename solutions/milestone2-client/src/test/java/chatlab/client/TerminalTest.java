package chatlab.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    private Terminal terminal(String typed) {
        return new Terminal(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(screen, false, StandardCharsets.UTF_8));
    }

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void the_menu_is_that_of_the_contract() {
        terminal("").showMenu();

        assertThat(shown()).isEqualTo("""
                         Connection Established!
                        Now you can enter '#ls' to list active users,
                        '@<user1>: msg' send msg to a specific user,
                        or just write your msg to send to all users
                        *****
                        >""");
    }

    @Test
    void a_message_gets_a_line_of_its_own_and_the_prompt_comes_again() throws IOException {
        Terminal terminal = terminal("typed\n");
        terminal.showMenu();
        screen.reset();

        terminal.show("first");
        assertThat(shown()).isEqualTo("\nfirst\n>");
        assertThat(terminal.readLine()).isEqualTo("typed");
        terminal.show("second"); // the user's Enter has ended the line
        assertThat(shown()).isEqualTo("\nfirst\n>second\n");
        assertThat(terminal.readLine()).isNull();
        assertThat(shown()).isEqualTo("\nfirst\n>second\n>\n");
    }

    @Test
    void the_last_line_is_not_followed_by_a_prompt() {
        Terminal terminal = terminal("");
        terminal.showMenu();
        screen.reset();

        terminal.showLast("the end");

        assertThat(shown()).isEqualTo("\nthe end\n");
    }

    @Test
    void the_name_is_asked_for_until_there_is_one() throws IOException {
        String question = "First enter your name to register it in the server: ";

        assertThat(terminal("\n\nalice\n").askName()).isEqualTo("alice");
        assertThat(shown()).isEqualTo(question.repeat(3));
        assertThat(terminal("").askName()).isNull();
    }
}
