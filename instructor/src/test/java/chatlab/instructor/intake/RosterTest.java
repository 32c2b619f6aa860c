package chatlab.instructor.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chatlab.instructor.WrongUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {
    private static final String EXPECTED = "expected the heading id,name and one student a line";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("roster.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,name\n1,Anna Berg\n2,\"Li, Bo\"\n",
                "\uFEFFid,name\r\n1,Anna Berg\r\n2,\"Li, Bo\"\r\n",
                "id,name\n\n1, Anna Berg \n2,\"Li, Bo\""
            })
    void is_read_as_spreadsheets_write_it(String text) throws IOException {
        assertThat(roster(text).students()).containsExactly(new Student("1", "Anna Berg"), new Student("2", "Li, Bo"));
    }

    @Test
    void what_is_wrong_is_told_in_one_line_with_its_place() {
        assertWrong("", ":1: " + EXPECTED);
        assertWrong("name,id\nAnna,1\n", ":1: " + EXPECTED);
        assertWrong("id,name\n1,Anna\n2\n", ":3: " + EXPECTED + ", found 1 column");
        assertWrong("id,name\n1,Anna,Berg\n", ":2: " + EXPECTED + ", found 3 columns");
        assertWrong("id,name\n,Anna\n", ":2: " + EXPECTED + ", found no id");
        assertWrong("id,name\n1,Anna\n1,Bo\n", ":3: the id 1 is there twice");
    }

    private void assertWrong(String text, String message) {
        assertThatThrownBy(() -> roster(text)).isInstanceOf(WrongUse.class).hasMessage("--roster: " + file + message);
    }

    @Test
    void another_character_set_is_told() throws IOException {
        Files.writeString(file, "id,name\n1,Åse\n", ISO_8859_1);

        assertThatThrownBy(() -> Roster.read(file))
                .isInstanceOf(WrongUse.class)
                .hasMessage("--roster: " + file + " is not UTF-8; save it as \"CSV UTF-8\"");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    1,  whoever,            1
                    99, Anna Maria Berg,    1
                    99, anna  maria berg,   1
                    99, 'Berg, Anna Maria', 1
                    99, bergannamaria,      1
                    99, Jose\u0301 Ñandu,   2
                    """)
    void students_are_found_by_id_or_by_name_in_any_form(String id, String name, String found) throws IOException {
        Roster roster = roster("id,name\n1,Anna Maria Berg\n2,José Ñandu\n");

        assertThat(roster.find(new Student(id, name))).map(Student::id).contains(found);
    }

    @Test
    void a_name_that_two_students_have_tells_nothing() throws IOException {
        Roster roster = roster("id,name\n1,Bo Li\n2,Li Bo\n");

        assertThat(roster.find(new Student("99", "Bo Li"))).isEmpty();
        assertThat(roster.find(new Student("2", "Bo Li"))).contains(new Student("2", "Li Bo"));
        assertThat(roster.find(new Student("99", "Nobody"))).isEmpty();
    }

    private Roster roster(String text) throws IOException {
        Files.writeString(file, text);
        return Roster.read(file);
    }
}
