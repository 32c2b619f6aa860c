package chatlab.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PrivateMessageTest {
    @Test
    void the_text_is_all_behind_the_first_colon() throws IOException {
        assertThat(PrivateMessage.parse("@bob: a: b ")).isEqualTo(new PrivateMessage("bob", " a: b "));
        assertThat(PrivateMessage.parse("@bob:")).isEqualTo(new PrivateMessage("bob", ""));
    }

    @Test
    void spaces_around_the_name_do_not_count() throws IOException {
        assertThat(PrivateMessage.parse("@ bob the builder :x")).isEqualTo(new PrivateMessage("bob the builder", "x"));
    }

    @Test
    void a_line_without_a_colon_is_refused() {
        assertThatThrownBy(() -> PrivateMessage.parse("@bob hi"))
                .isInstanceOf(IOException.class)
                .hasMessage("no colon in '@bob hi': write '@<user1>: msg'");
    }
}
