package chatlab.instructor.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class GeneratedFilesTest {
    private static final Path SKELETON = Path.of("milestone1-server/src/main/java/demo/Server.java");

    @TempDir
    private Path root;

    @BeforeEach
    void write_a_solution() throws IOException {
        Path solution = root.resolve("solutions").resolve(SKELETON);
        Files.createDirectories(solution.getParent());
        Files.writeString(solution, Samples.SERVER);
    }

    @Test
    void what_is_committed_is_what_the_solutions_make() throws IOException {
        assertThat(new GeneratedFiles(Repository.root()).differences()).isEmpty();
    }

    @Test
    void every_solution_has_a_skeleton() throws IOException {
        assertThat(Solutions.in(Repository.root())).isNotEmpty().allSatisfy((file, solution) -> {
            Compiles.checkWith(root, Repository.root(), file, solution.skeleton());
            for (int hole : solution.holes()) {
                Compiles.checkWith(root, Repository.root(), file, solution.withHoles(Set.of(hole)));
            }
        });
    }

    @Test
    void the_holes_of_a_module_have_the_numbers_from_1_on_each_once() throws IOException {
        Map<String, List<Integer>> holes = new TreeMap<>();
        Solutions.in(Repository.root())
                .forEach((file, solution) -> holes.computeIfAbsent(
                                file.toString().replaceFirst("/src/.*", ""), module -> new ArrayList<>())
                        .addAll(solution.holes()));

        assertThat(holes)
                .isNotEmpty()
                .allSatisfy((module, numbers) -> assertThat(numbers)
                        .containsExactlyInAnyOrderElementsOf(
                                IntStream.rangeClosed(1, numbers.size()).boxed().toList()));
    }

    @Test
    void writes_only_what_differs() throws IOException {
        assertThat(new GeneratedFiles(root).write()).contains(SKELETON);
        assertThat(root.resolve(SKELETON)).hasContent(Samples.SERVER_SKELETON);
        assertThat(new GeneratedFiles(root).differences()).isEmpty();
        assertThat(new GeneratedFiles(root).write()).isEmpty();
    }

    @Test
    void a_difference_names_the_file_its_first_line_and_what_to_do() throws IOException {
        new GeneratedFiles(root).write();
        Files.writeString(
                root.resolve(SKELETON), Samples.SERVER_SKELETON.replace("Socket client = hole(2);", "// gone"));

        assertThat(new GeneratedFiles(root).differences())
                .isEqualTo(List.of(SKELETON
                        + ":22: expected \"Socket client = hole(2);\", found \"// gone\"; run ./chatlab skeletons"));
    }

    @Test
    void a_missing_skeleton_is_named() throws IOException {
        new GeneratedFiles(root).write();
        Files.delete(root.resolve(SKELETON));

        assertThat(new GeneratedFiles(root).differences())
                .isEqualTo(List.of(SKELETON + ": missing; run ./chatlab skeletons"));
    }

    @Test
    void tests_of_solutions_are_no_solutions() throws IOException {
        Path test = root.resolve("solutions/milestone1-server/src/test/java/demo/ServerTest.java");
        Files.createDirectories(test.getParent());
        Files.writeString(test, "class ServerTest {}");

        assertThat(Solutions.in(root)).containsOnlyKeys(SKELETON);
    }
}
