package chatlab.instructor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderNameTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    alfa,                alfa
                    Anna Berg_17,        Anna Berg_17
                    a/b\\c:d*e?f"g<h>i|j, a_b_c_d_e_f_g_h_i_j
                    '.. ',               _
                    '',                  _
                    '...',               _
                    ends.,               ends
                    ' Anna ',            Anna
                    NUL,                 _NUL
                    com1.txt,            _com1.txt
                    console,             console
                    """)
    void what_windows_does_not_allow_is_replaced(String name, String folder) {
        assertThat(FolderName.of(name)).isEqualTo(folder);
    }

    @Test
    void invisible_characters_go_and_others_are_composed() {
        assertThat(FolderName.of("evil\u202Egpj\n\u0000")).isEqualTo("evilgpj");
        assertThat(FolderName.of("Cafe\u0301")).isEqualTo("Caf\u00e9");
    }

    @Test
    void long_names_are_cut_between_characters(@TempDir Path folder) throws Exception {
        String name = FolderName.of("😀".repeat(200));

        assertThat(name.codePointCount(0, name.length())).isEqualTo(60);
        assertThat(Files.createDirectory(folder.resolve(name))).exists();
    }

    @Test
    void names_that_differ_in_case_only_or_not_at_all_get_numbers() {
        Set<String> taken = new HashSet<>();

        assertThat(FolderName.of("Anna", taken)).isEqualTo("Anna");
        assertThat(FolderName.of("anna", taken)).isEqualTo("anna (2)");
        assertThat(FolderName.of("Anna", taken)).isEqualTo("Anna (3)");
        assertThat(FolderName.of("anna (2)", taken)).isEqualTo("anna (2) (2)");
    }
}
