package chatlab.roomchat;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AsciiTest {
    @Test
    void each_byte_that_is_not_ascii_is_a_question_mark() {
        byte[] bytes = "aé\u007f\u0000zzz".getBytes(UTF_8);

        assertThat(Ascii.decode(bytes, bytes.length - 3)).isEqualTo("a??\u007f\u0000");
    }

    @Test
    void each_character_that_is_not_ascii_is_a_question_mark() {
        assertThat(Ascii.clean("Zoë 你😀")).isEqualTo("Zo? ??");
        assertThat(Ascii.pieces("Zoë", 10)).containsExactly("Zo?".getBytes(US_ASCII));
    }

    @Test
    void pieces_are_no_longer_than_a_reader_takes() {
        assertThat(Ascii.pieces("abcdefg", 3))
                .containsExactly("abc".getBytes(US_ASCII), "def".getBytes(US_ASCII), "g".getBytes(US_ASCII));
        assertThat(Ascii.pieces("", 3)).isEmpty();
    }
}
