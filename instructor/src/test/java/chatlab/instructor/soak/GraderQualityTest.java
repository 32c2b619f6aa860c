package chatlab.instructor.soak;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Repository;
import chatlab.instructor.grade.Corpus;
import chatlab.instructor.skeleton.Solution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table in GRADER-QUALITY.md is of the main lab's corpus; that each program does fail so is tested elsewhere. */
class GraderQualityTest {
    private static final Pattern ROW =
            Pattern.compile("^\\| (\\S+/\\S+) \\| (Q[\\d.]+) \\| \\d+ of \\d+ \\| (.+) \\|$", Pattern.MULTILINE);

    @Test
    void the_table_has_all_programs_that_are_not_right_with_the_question_and_the_hint_of_each() throws IOException {
        Map<String, MatchResult> rows = new TreeMap<>();
        String text = Files.readString(Repository.root().resolve("instructor/GRADER-QUALITY.md"));
        ROW.matcher(text).results().forEach(row -> rows.put(row.group(1), row));

        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(namesOfPrograms());
        for (MatchResult row : rows.values()) {
            if (row.group(1).contains("/wrong/")) {
                String seen = Files.readString(Corpus.folder().resolve(row.group(1) + ".txt"));
                assertThat(seen.lines().findFirst().orElse("").split(" ")).contains("fails", row.group(2));
                assertThat(seen).containsIgnoringWhitespaces("Hint: " + row.group(3));
            }
        }
    }

    /** Without compiling them, as that takes its time. */
    private static List<String> namesOfPrograms() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Corpus.folder())) {
            files.map(file -> Corpus.folder().relativize(file).toString())
                    .filter(name -> name.contains("/wrong/") && !name.startsWith("labs/"))
                    .forEach(name -> names.add(name.replace(".txt", "")));
        }
        for (Path solution : solutions()) {
            Path module =
                    Repository.root().resolve("solutions").relativize(solution).getName(0);
            Solution.read(solution).holes().forEach(hole -> names.add("%s/hole/%02d".formatted(module, hole)));
        }
        return names;
    }

    /** Their files with holes: a solution has no other sources. */
    private static List<Path> solutions() throws IOException {
        try (Stream<Path> files = Files.walk(Repository.root().resolve("solutions"))) {
            return files.filter(file -> file.toString().matches(".*/milestone[^/]*/src/main/java/.*\\.java"))
                    .toList();
        }
    }
}
