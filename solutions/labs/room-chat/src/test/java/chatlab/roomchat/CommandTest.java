package chatlab.roomchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
    private final User alice = new User(new Socket());

    @BeforeEach
    void name_her() {
        alice.setNickname("alice");
    }

    @Test
    void a_command_stands_behind_the_nickname() {
        assertThat(Command.parse(alice, "alice: /join  tea oolong \n"))
                .isEqualTo(new Command.Line(Command.JOIN, "tea oolong"));
        assertThat(Command.parse(alice, "alice: /who")).isEqualTo(new Command.Line(Command.WHO, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/join tea",
                "bob: /join tea",
                "alice: join tea",
                "alice:  /join tea",
                "alice: /tmp is full",
                "alice: /joining",
                "alice: /Join tea",
                "alice: /",
                "alice: ",
                ""
            })
    void everything_else_is_said(String message) {
        assertThat(Command.parse(alice, message)).isNull();
    }

    @Test
    void what_was_read_at_once_is_taken_apart_at_commands_and_nowhere_else() {
        assertThat(Command.parts(alice, "alice: /create teaalice: hialice: yoalice: /who"))
                .isEqualTo(List.of("alice: /create tea", "alice: hialice: yo", "alice: /who"));
        assertThat(Command.parts(alice, "the restalice: /leavealice: /who"))
                .isEqualTo(List.of("the rest", "alice: /leave", "alice: /who"));
        assertThat(Command.parts(alice, "alice: malice: a bad thing")).isEqualTo(List.of("alice: malice: a bad thing"));
    }
}
