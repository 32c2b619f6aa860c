package chatlab.peertablechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class Utf8Test {
    private static final String TEXT = "aé你😀b";

    @Test
    void a_text_is_the_same_wherever_it_is_cut() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= bytes.length; cut++) {
            Utf8 utf8 = new Utf8();

            String text = utf8.decode(ByteBuffer.wrap(bytes, 0, cut))
                    + utf8.decode(ByteBuffer.wrap(bytes, cut, bytes.length - cut))
                    + utf8.end();

            assertThat(text).as("cut at byte %d", cut).isEqualTo(TEXT);
        }
    }

    @Test
    void bad_bytes_are_replaced_and_the_rest_is_read() {
        byte[] bytes = {'a', (byte) 0xff, 'b', (byte) 0xc3, 'c', (byte) 0xe4};
        Utf8 utf8 = new Utf8();

        assertThat(utf8.decode(ByteBuffer.wrap(bytes))).isEqualTo("a\ufffdb\ufffdc");
        assertThat(utf8.end()).isEqualTo("\ufffd");
        assertThat(utf8.end()).isEmpty();
    }

    @Test
    void pieces_are_about_equal_and_never_longer_than_they_may_be() {
        assertThat(Utf8.pieces("", 10)).containsExactly("");
        assertThat(Utf8.pieces("1234567", 10)).containsExactly("1234567");
        assertThat(Utf8.pieces("12345678", 10)).containsExactly("1234", "5678");
        for (int most = 4; most < 40; most++) {
            int limit = most;
            List<String> pieces = Utf8.pieces(TEXT.repeat(9), most);
            assertThat(String.join("", pieces)).isEqualTo(TEXT.repeat(9));
            assertThat(pieces)
                    .allSatisfy(piece -> assertThat(Utf8.length(piece)).isBetween(1, limit));
        }
    }
}
