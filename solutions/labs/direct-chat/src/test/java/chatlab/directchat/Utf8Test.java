package chatlab.directchat;

import static org.assertj.core.api.Assertions.assertThat;

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
            byte[] rest = new byte[bytes.length - cut];
            System.arraycopy(bytes, cut, rest, 0, rest.length);

            String text = utf8.decode(bytes, cut) + utf8.decode(rest, rest.length);

            assertThat(text).as("cut at byte %d", cut).isEqualTo(TEXT);
        }
    }

    @Test
    void bad_bytes_are_replaced_and_the_rest_is_read() {
        byte[] bytes = {'a', (byte) 0xff, 'b', (byte) 0xc3, 'c'};

        assertThat(new Utf8().decode(bytes, bytes.length)).isEqualTo("a\ufffdb\ufffdc");
    }

    @Test
    void pieces_are_as_long_as_whole_characters_allow() {
        List<String> pieces = Utf8.pieces("aaé你😀", 4).stream()
                .map(piece -> new String(piece, StandardCharsets.UTF_8))
                .toList();

        assertThat(pieces).containsExactly("aaé", "你", "😀");
    }
}
