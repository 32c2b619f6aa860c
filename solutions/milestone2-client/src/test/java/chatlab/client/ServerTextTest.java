package chatlab.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ServerTextTest {
    private static final String LIST = "!{\"alice\": \"10.20.30.11\", \"bob\": \"10.20.30.12\"}";
    private static final String SHOWN = "{'alice': '10.20.30.11', 'bob': '10.20.30.12'}";

    private final Screenshot screen = new Screenshot("");
    private final Users users = new Users();

    private ServerText text() {
        return new ServerText("alice", users, screen.terminal);
    }

    private static void add(ServerText text, String... reads) {
        for (String read : reads) {
            byte[] bytes = read.getBytes(StandardCharsets.UTF_8);
            text.add(bytes, bytes.length);
        }
    }

    private static String shown(String message) {
        return "incoming msg from chatserver (" + message + ")";
    }

    @Test
    void a_message_is_shown_and_a_list_is_kept() throws IOException {
        add(text(), LIST, "bob: hi ");

        assertThat(users).hasToString(SHOWN);
        assertThat(screen.line()).isEqualTo(shown("bob: hi "));
    }

    @Test
    void a_list_that_is_cut_at_any_byte_is_put_together() throws IOException {
        byte[] bytes = ("bob: Grüße " + LIST + "bob: hi ").getBytes(StandardCharsets.UTF_8);
        int start = "bob: Grüße ".getBytes(StandardCharsets.UTF_8).length;
        for (int cut = start; cut <= start + LIST.length(); cut++) {
            users.set(null);
            ServerText text = text();
            text.add(bytes, cut);
            byte[] rest = Arrays.copyOfRange(bytes, cut, bytes.length);
            text.add(rest, rest.length);

            assertThat(users).as("cut at byte %d", cut).hasToString(SHOWN);
            assertThat(screen.line()).isEqualTo(shown("bob: Grüße "));
            assertThat(screen.line()).isEqualTo(shown("bob: hi "));
            text.close();
        }
    }

    @Test
    void a_list_that_comes_byte_by_byte_is_put_together() throws IOException {
        String list = "!{\"alice\": \"10.20.30.11\", \"张三 'x' \\\"y\\\"\": \"10.20.30.12\"}";
        ServerText text = text();
        for (byte b : list.getBytes(StandardCharsets.UTF_8)) {
            text.add(new byte[] {b}, 1);
        }
        add(text, "bob: hi ");

        assertThat(users).hasToString("{'alice': '10.20.30.11', '张三 \\'x\\' \"y\"': '10.20.30.12'}");
        assertThat(screen.line()).isEqualTo(shown("bob: hi "));
    }

    @Test
    void of_lists_that_come_in_one_read_the_last_counts() throws IOException {
        add(text(), "!{\"bob\":\"10.20.30.12\"}" + LIST + "bob: hi " + LIST.replace(".12", ".13") + "carol: yo ");

        assertThat(users).hasToString(SHOWN.replace(".12", ".13"));
        assertThat(screen.line()).isEqualTo(shown("bob: hi "));
        assertThat(screen.line()).isEqualTo(shown("carol: yo "));
    }

    @Test
    void json_escapes_in_names_are_read() {
        add(text(), "!{\"\\u5f20\\u4e09\": \"10.20.30.11\", \"\\ud83d\\ude00\": \"10.20.30.12\"}");

        assertThat(users).hasToString("{'张三': '10.20.30.11', '😀': '10.20.30.12'}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bob: !{\"carol\": \"10.20.30.13\"} ",
                "bob: !{\"alice\": 1} ",
                "bob: !{\"alice\": {\"ip\": \"10.20.30.11\"}} ",
                "bob: !{\"alice\": null} ",
                "bob: !{x} ",
                "bob: ![\"alice\"] ",
                "bob: {\"alice\": \"10.20.30.11\"} ",
                "bob: hi! ",
                "!bob: \"alice\"",
            })
    void what_only_looks_like_a_list_is_shown(String message) throws IOException {
        add(text(), LIST, message);

        assertThat(screen.line()).isEqualTo(shown(message));
        assertThat(users).hasToString(SHOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob: !{ ", "bob: !{\"alice\" ", "bob: !{\"carol\": \"x\"} !{1} "})
    void a_list_behind_what_only_looks_like_one_is_found(String message) throws IOException {
        add(text(), message, LIST);

        assertThat(screen.line()).isEqualTo(shown(message));
        assertThat(users).hasToString(SHOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "!{", "!{\"alice\": \"10.20.30", "bob: what is this: !{\"alice\": "})
    void the_rest_of_a_list_is_not_waited_for_without_end(String part) throws IOException {
        ServerText text = text();
        add(text, part);

        assertThat(screen.line()).isEqualTo(shown(part));
        add(text, LIST);
        assertThat(users).hasToString(SHOWN);
    }

    @Test
    void what_is_waited_for_is_shown_when_the_connection_ends() throws IOException {
        ServerText text = text();
        add(text, "bob: hi ", "bob: !{\"a");

        text.close();

        assertThat(List.of(screen.line(), screen.line())).containsExactly(shown("bob: hi "), shown("bob: !{\"a"));
    }

    @Test
    void a_character_that_is_cut_in_two_is_shown_whole() throws IOException {
        byte[] bytes = "bob: é ".getBytes(StandardCharsets.UTF_8);
        ServerText text = text();
        text.add(bytes, 6);
        text.add(Arrays.copyOfRange(bytes, 6, bytes.length), bytes.length - 6);

        assertThat(screen.line()).isEqualTo(shown("bob: "));
        assertThat(screen.line()).isEqualTo(shown("é "));
    }
}
