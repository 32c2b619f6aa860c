package chatlab.instructor.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
class SheetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b,c\n1,2,3\n",
                "a,b,c\r\n1,2,3",
                "\"a\",\"b\"\r1,2\r",
                "\"a\"\t\"b, c\"\t\"d\"\r\n\"1\"\t\"two\nlines\"\t\"\"\r\n",
                "a;b;c\n1;\"2;3\";4\n\n\n",
                "a,b\n\"say \"\"hi\"\"\",\"x\"\n",
                "    Points Possible,,,100\n \"quoted\" ,1,,\n",
                "a,5\" disk,c\n",
                "a,\"never closed\n1,2\n",
                "\n,\n,,\n",
                "a"
            })
    void what_is_not_changed_stays_as_it_was_to_the_last_character(String text) {
        assertThat(new Sheet(text)).hasToString(text);
    }

    /** Another reader of such tables finds the same values. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b,c\n1,2,3\n",
                "\"a\",\"b, c\",\"d\"\r\n\"1\",\"two\nlines\",\"\"\r\n",
                "a,b\n\"say \"\"hi\"\"\",\"x\"\n",
                "a,5\" disk,c\n1,,3\n"
            })
    void values_are_those_that_another_reader_finds(String text) throws IOException {
        List<String[]> expected = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .<String[]>readValues(text)
                .readAll();
        Sheet sheet = new Sheet(text);

        assertThat(sheet.size()).isEqualTo(expected.size());
        for (int row = 0; row < expected.size(); row++) {
            for (int column = 0; column < expected.get(row).length; column++) {
                assertThat(sheet.value(row, column)).isEqualTo(expected.get(row)[column]);
            }
        }
    }

    @Test
    void a_cell_is_quoted_where_it_was_or_where_its_heading_is() {
        Sheet sheet = new Sheet("id,\"Grade\",Max\n1,,\n2,\"5\",\n3,5,\n4");
        sheet.set(1, 1, "72");
        sheet.set(2, 1, "73");
        sheet.set(3, 1, "74");
        sheet.set(1, 2, "7,5");
        sheet.set(4, 2, "9");

        assertThat(sheet).hasToString("id,\"Grade\",Max\n1,\"72\",\"7,5\"\n2,\"73\",\n3,74,\n4,,9");
    }
}
