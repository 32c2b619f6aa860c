package chatlab.instructor.soak;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Repository;
import chatlab.instructor.grade.Corpus;
import chatlab.instructor.grade.Specimen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table in GRADER-QUALITY.md is of the corpus; that each program does fail so is tested elsewhere. */
class GraderQualityTest {
    private static final Pattern ROW =
            Pattern.compile("^\\| (\\S+/\\S+) \\| (Q[\\d.]+) \\| \\d+ of \\d+ \\| (.+) \\|$", Pattern.MULTILINE);

    @TempDir
    private Path folder;

    @Test
    void the_table_has_all_programs_that_are_not_right_with_the_question_and_the_hint_of_each() throws IOException {
        Map<String, MatchResult> rows = new TreeMap<>();
        String text = Files.readString(Repository.root().resolve("instructor/GRADER-QUALITY.md"));
        ROW.matcher(text).results().forEach(row -> rows.put(row.group(1), row));
        List<Specimen> bad = Corpus.specimens(Corpus.folder(), Matrix::hasRowFor, folder);

        assertThat(rows.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        bad.stream().map(Specimen::name).toList());
        for (Specimen specimen : bad) {
            if (specimen.bug() != null) {
                MatchResult row = rows.get(specimen.name());
                assertThat(row.group(2)).isEqualTo(specimen.fails());
                assertThat(specimen.bug().card()).containsIgnoringWhitespaces("Hint: " + row.group(3));
            }
        }
    }
}
