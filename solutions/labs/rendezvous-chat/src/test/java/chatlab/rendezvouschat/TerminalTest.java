package chatlab.rendezvouschat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private Terminal terminal;

    private Terminal terminal(InputStream keyboard) {
        return new Terminal(keyboard, new PrintStream(screen, false, StandardCharsets.UTF_8));
    }

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void a_question_is_followed_by_what_is_typed() throws IOException {
        terminal = terminal(new ByteArrayInputStream("120\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(terminal.ask("Enter ID:")).isEqualTo("120");
        terminal.show("a line");
        assertThat(terminal.ask(">")).isNull();

        assertThat(shown()).isEqualTo("Enter ID:a line\n>\n"); // a terminal shows the user's Enter itself
    }

    @Test
    void what_comes_meanwhile_gets_a_line_of_its_own_and_the_question_comes_again() throws IOException {
        terminal = terminal(new InputStream() {
            @Override
            public int read() {
                terminal.show("hello");
                return -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                return read();
            }
        });

        terminal.ask("Enter ID:");

        assertThat(shown()).isEqualTo("Enter ID:\nhello\nEnter ID:\n");
    }
}
