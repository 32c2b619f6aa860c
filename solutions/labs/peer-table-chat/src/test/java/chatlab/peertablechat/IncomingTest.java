package chatlab.peertablechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncomingTest {
    private static final String LINE = "10.20.30.12:9090 blue é你😀";

    private final Incoming incoming = new Incoming();

    private List<String> add(String text) {
        return incoming.add(ByteBuffer.wrap(text.getBytes(UTF_8)));
    }

    @Test
    void a_message_is_put_together_wherever_it_was_cut() {
        for (byte b : LINE.getBytes(UTF_8)) {
            assertThat(incoming.add(ByteBuffer.wrap(new byte[] {b}))).isEmpty();
        }

        assertThat(incoming.end()).containsExactly(LINE);
        assertThat(incoming.end()).isEmpty();
    }

    @Test
    void a_line_end_ends_a_message_and_is_no_part_of_it() {
        assertThat(add(LINE + "\r\n\n" + LINE + "\r" + LINE)).containsExactly(LINE, LINE);
        assertThat(add("\n")).containsExactly(LINE);
        assertThat(incoming.end()).isEmpty();
    }

    @Test
    void nothing_is_taken_for_a_message_before_it_was_looked_for_more() {
        add(LINE);

        assertThat(incoming.isUnfinished()).isTrue();
        assertThat(incoming.takeQuiet()).isEmpty();
        List<String> messages = new ArrayList<>();
        while (messages.isEmpty()) {
            assertThat(incoming.patience()).isPositive();
            messages.addAll(incoming.takeQuiet());
        }
        assertThat(messages).containsExactly(LINE);
        assertThat(incoming.isUnfinished()).isFalse();
    }

    @Test
    void bytes_that_have_come_meanwhile_belong_to_the_message() {
        add("10.20.30.12:9090 ");
        while (incoming.patience() > 1) {}

        add("blue é你😀");

        assertThat(incoming.takeQuiet()).isEmpty();
        assertThat(incoming.end()).containsExactly(LINE);
    }
}
