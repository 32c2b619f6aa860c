package chatlab.rendezvouschat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Utf8Test {
    @Test
    void a_text_goes_in_pieces_of_whole_characters() {
        assertThat(Utf8.pieces("abcdef", 3)).containsExactly("abc", "def");
        assertThat(Utf8.pieces("a你好b", 4)).containsExactly("a你", "好b");
        assertThat(Utf8.pieces("ab😀c", 4)).containsExactly("ab", "😀", "c");
        assertThat(Utf8.pieces("é".repeat(5), 3)).containsExactly("é", "é", "é", "é", "é");
        assertThat(Utf8.pieces("", 3)).containsExactly("");
    }

    @Test
    void a_length_is_that_in_bytes() {
        assertThat(Utf8.length("aé你😀")).isEqualTo(1 + 2 + 3 + 4);
    }
}
