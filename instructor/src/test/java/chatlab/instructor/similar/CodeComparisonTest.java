package chatlab.instructor.similar;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Console;
import chatlab.instructor.Repository;
import chatlab.instructor.marks.MarkedStudent;
import chatlab.instructor.marks.ResultsFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class CodeComparisonTest {
    private static final String SERVER = "milestone1-server/src/main/java/chatlab/server/ChatServer.java";

    @TempDir
    private Path folder;

    /** A program of the corpus, each of which was written in a style of its own. */
    private static String program(String style) throws IOException {
        return Files.readString(Repository.root()
                .resolve("instructor/corpus/milestone1-server/right")
                .resolve(style)
                .resolve("ChatServer.java"));
    }

    /** The same program with other names, other comments and another layout. */
    private static String renamed(String source) {
        return source.replaceAll("(?m)^ *(//|/\\*\\*|\\*).*$", "// mine")
                .replaceAll("\\b(client|name|text|socket|list|members|pool)\\b", "my_$1")
                .replaceAll("chatlab\\.my_", "chatlab.")
                .replace("    ", "\t");
    }

    @Test
    void a_copy_with_other_names_is_found_and_programs_written_apart_are_not() throws Exception {
        ResultsFolder results = new ResultsFolder(folder);
        results.student("alfa").source("alfa", SERVER, program("executor"));
        results.student("bravo").source("bravo", SERVER, renamed(program("executor")));
        results.student("charlie").source("charlie", SERVER, program("nio-selector"));
        results.student("delta").source("delta", SERVER, program("streams"));
        results.student("echo").source("echo", SERVER, program("virtual-threads"));

        List<CodePair> pairs = new CodeComparison(MarkedStudent.all(folder)).compare();

        assertThat(pairs).singleElement().satisfies(pair -> {
            assertThat(List.of(pair.one(), pair.other())).containsExactlyInAnyOrder("alfa", "bravo");
            assertThat(pair.similarity()).isGreaterThan(0.9);
            assertThat(pair.matches()).isNotEmpty();
        });
    }

    @Test
    void two_right_solutions_of_the_skeleton_are_not_similar() throws Exception {
        String solution =
                Files.readString(Repository.root().resolve("solutions").resolve(SERVER));
        ResultsFolder results = new ResultsFolder(folder);
        results.student("alfa").source("alfa", SERVER, solution);
        results.student("bravo").source("bravo", SERVER, solution.replace("length", "count"));

        assertThat(new CodeComparison(MarkedStudent.all(folder)).compare()).isEmpty();
    }

    @Test
    void code_that_does_not_compile_harms_nobody() throws Exception {
        ResultsFolder results = new ResultsFolder(folder);
        results.student("alfa").source("alfa", SERVER, "class ChatServer {{{");
        results.student("bravo").source("bravo", SERVER, program("executor"));

        assertThat(new CodeComparison(MarkedStudent.all(folder)).compare()).isEmpty();
    }

    @Test
    void the_page_shows_both_sides_and_each_student_has_the_finding_from_their_own_side() throws IOException {
        ResultsFolder results = new ResultsFolder(folder);
        results.student("alfa").source("alfa", SERVER, program("executor"));
        results.student("bravo").source("bravo", SERVER, renamed(program("executor")));

        Console console = Console.chatlab("similar", folder);

        assertThat(console.errors()).isEmpty();
        assertThat(console.output()).containsPattern("Pairs with much code in common: +1\n");
        assertThat(folder.resolve("similarity.html"))
                .content()
                .contains(
                        "alfa and bravo",
                        "alfa, ChatServer.java lines ",
                        "bravo, ChatServer.java lines ",
                        "my_members");
        assertThat(Files.readString(folder.resolve("alfa/grade.json")))
                .contains("code-similar", "and bravo's ChatServer.java");
        assertThat(Files.readString(folder.resolve("bravo/grade.json")))
                .contains("code-similar", "and alfa's ChatServer.java");
    }
}
