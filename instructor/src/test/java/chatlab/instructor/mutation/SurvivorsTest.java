package chatlab.instructor.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of survivors fits the solutions of today; whether it is complete takes a run of PIT to tell. */
class SurvivorsTest {
    @Test
    void each_survivor_has_a_reason_and_is_a_line_of_its_solution() throws IOException {
        assertThat(Survivors.read()).isNotEmpty().allSatisfy(survivor -> {
            assertThat(survivor.reason()).isNotBlank();
            assertThat(linesOf(survivor.method())).contains(survivor.line());
        });
    }

    /** The source that a method is in, without indentation. */
    private static List<String> linesOf(String method) throws IOException {
        String file = method.substring(0, method.indexOf('.')) + ".java";
        try (Stream<Path> found = Files.walk(Repository.root().resolve("solutions"))) {
            Path source = found.filter(
                            path -> path.endsWith(file) && path.toString().contains("/src/main/"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllLines(source).stream().map(String::strip).toList();
        }
    }
}
