package chatlab.peertablechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
    @Test
    void a_message_is_what_the_contract_says() {
        Message message = new Message(new PeerAddress("10.20.30.11", 8080), "red", "Grüße: you ");

        assertThat(new String(message.toBytes(), StandardCharsets.UTF_8)).isEqualTo("10.20.30.11:8080 red Grüße: you ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.20.30.11:8080 red hello",
                "::1:8080 red  two  spaces ",
                "host:1 r é exit",
                "10.0.0.1:65535 r "
            })
    void what_is_taken_apart_gives_the_same_line_again(String line) {
        assertThat(Message.parse(line)).hasToString(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "10.20.30.11 red hi",
                "10.20.30.11: red hi",
                "10.20.30.11:0 red hi",
                ":1 red hi",
                "10.20.30.11:65536 red hi",
                "10.20.30.11:808o red hi",
                "10.20.30.11:8080",
                " 10.20.30.11:8080 red hi"
            })
    void other_lines_are_no_messages(String line) {
        assertThat(Message.parse(line)).isNull();
    }

    @Test
    void only_the_word_exit_is_a_goodbye() {
        assertThat(Message.parse("10.20.30.11:8080 red exit").isExit()).isTrue();
        for (String text : new String[] {"Exit", "exit ", " exit", "exit now", ""}) {
            assertThat(Message.parse("10.20.30.11:8080 red " + text).isExit())
                    .as(text)
                    .isFalse();
        }
    }
}
