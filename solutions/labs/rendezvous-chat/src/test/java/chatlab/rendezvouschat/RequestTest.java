package chatlab.rendezvouschat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestTest {
    @Test
    void a_request_is_a_word_and_an_id() {
        assertThat(Request.parse("ID 120")).isEqualTo(new Request("ID", "120"));
        assertThat(Request.parse("ID2 ")).isEqualTo(new Request("ID2", ""));
        assertThat(Request.parse("Peer Zoë  Ü ")).isEqualTo(new Request("Peer", "Zoë  Ü "));
        assertThat(Request.parse("")).isEqualTo(new Request("", ""));
        assertThat(Request.parse(" ID 120")).isEqualTo(new Request("", "ID 120"));
    }

    @Test
    void a_line_end_does_not_count() {
        assertThat(Request.parse("ID 120\n")).isEqualTo(new Request("ID", "120"));
        assertThat(Request.parse("Quit 120\r\n")).isEqualTo(new Request("Quit", "120"));
        assertThat(Request.parse("ID a\nb\n")).isEqualTo(new Request("ID", "a\nb"));
    }
}
