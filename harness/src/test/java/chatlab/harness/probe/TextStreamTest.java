package chatlab.harness.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextStreamTest {
    private static final String TEXT = "aé€😀z";

    @Test
    void a_text_is_the_same_wherever_it_is_cut() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= bytes.length; cut++) {
            TextStream stream = new TextStream();
            stream.add(ByteBuffer.wrap(bytes, 0, cut));
            stream.add(ByteBuffer.wrap(bytes, cut, bytes.length - cut));
            assertThat(stream.unread()).isEqualTo(TEXT);
        }
    }

    @Test
    void a_text_is_the_same_when_it_comes_byte_by_byte() {
        TextStream stream = new TextStream();
        for (byte b : TEXT.getBytes(StandardCharsets.UTF_8)) {
            stream.add(ByteBuffer.wrap(new byte[] {b}));
        }
        assertThat(stream.unread()).isEqualTo(TEXT);
    }

    @Test
    void bytes_that_are_no_utf_8_become_replacement_characters() {
        TextStream stream = new TextStream();
        stream.add(ByteBuffer.wrap(new byte[] {'a', (byte) 0xff, 'b'}));
        assertThat(stream.unread()).isEqualTo("a\uFFFDb");
    }

    @Test
    void what_is_taken_is_gone() {
        TextStream stream = new TextStream();
        stream.add(ByteBuffer.wrap("onetwo".getBytes(StandardCharsets.UTF_8)));
        assertThat(stream.take(3)).isEqualTo("one");
        assertThat(stream.unread()).isEqualTo("two");
    }
}
