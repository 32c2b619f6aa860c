package chatlab.instructor.grade;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Console;
import chatlab.instructor.ExitCode;
import chatlab.instructor.Repository;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeCommandTest {
    @TempDir
    private Path folder;

    @Test
    void the_sample_class_gets_marks_that_make_sense() throws IOException {
        Path results = folder.resolve("results");

        Console console =
                Console.chatlab("grade", Repository.root().resolve("instructor/sample-class"), "--out", results);

        assertThat(console.status()).isEqualTo(ExitCode.DONE);
        assertThat(console.errors().lines()).hasSize(6).allMatch(line -> line.startsWith("marked "));
        assertThat(console.output().lines().map(line -> line.split(" ")[0])).containsSequence("student", "alfa");
        // Each lost point is a mistake that was put in on purpose: see the sample class.
        assertThat(marks(results, "alfa")).containsExactly(20, 20, 10, 45, 5);
        assertThat(marks(results, "bravo")).containsExactly(8, 16, 10, 35, 0);
        assertThat(marks(results, "charlie")).containsExactly(0, 0, 0, 0, 0);
        assertThat(marks(results, "delta")).containsExactly(0, 20, 10, 45, 0);
        assertThat(marks(results, "echo")).containsExactly(0, 20, 10, 42, 0);
        assertThat(marks(results, "foxtrot")).containsExactly(20, 20, 3, 21, 5);
        assertThat(console.output())
                .contains("ChatServer.java: 9 holes open", "does not compile: ChatServer.java:", ": ';' expected");
        assertThat(Files.readAllLines(results.resolve("gradebook.csv")))
                .first()
                .asString()
                .startsWith("student,milestone 1,");
    }

    @Test
    void one_bad_submission_harms_no_other() throws IOException {
        Path submissions = folder.resolve("class");
        Files.createDirectories(submissions.resolve("alfa"));
        Path source = submissions.resolve("bravo/ChatServer.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "package chatlab.server;\nclass ChatServer { void run() { ((((((( }");
        Files.writeString(submissions.resolve("charlie.zip"), "not unpacked");
        Path results = folder.resolve("results");

        Console console = Console.chatlab("grade", submissions, "--out", results);

        assertThat(console.status()).isEqualTo(ExitCode.DONE);
        assertThat(console.errors()).contains("not looked at, as they are no folders: charlie.zip\n");
        assertThat(console.output()).contains("ChatServer.java is missing", "does not compile: ChatServer.java:2: ");
        JsonNode compile = grade(results, "bravo").get("compile");
        assertThat(compile.get("ok").asBoolean()).isFalse();
        assertThat(compile.get("messages")).isNotEmpty();
        assertThat(grade(results, "bravo").get("questions"))
                .filteredOn(question -> question.get("milestone").asInt() == 1)
                .isNotEmpty()
                .allMatch(question -> question.get("actual").asText().startsWith("does not compile"));
    }

    @Test
    void one_submission_alone_is_no_class() throws IOException {
        Files.createDirectories(folder.resolve("milestone1-server"));

        Console console = Console.chatlab("grade", folder);

        assertThat(console.status()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(console.errors()).contains("looks like one submission");
    }

    @Test
    void a_submission_that_can_not_be_read_is_told_and_has_no_marks() throws Exception {
        try (ClassGrading grading = new ClassGrading(Repository.root())) {
            Path gone = folder.resolve("gone");
            List<Row> rows = grading.grade(List.of(gone), 1, new Progress(1, new Results(folder), false));

            assertThat(rows).containsExactly(Row.failed("gone", "can't be read: " + gone + ": no such file or folder"));
        }
    }

    @Test
    void nothing_is_left_in_the_folder_for_temporary_files() throws IOException {
        List<Path> before = temporaryFolders();
        Files.createDirectories(folder.resolve("class/alfa"));

        Console.chatlab("grade", folder.resolve("class"), "--out", folder.resolve("results"));

        assertThat(temporaryFolders()).isEqualTo(before);
    }

    private static List<Path> temporaryFolders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("chatlab"))
                    .sorted()
                    .toList();
        }
    }

    /** The points of milestones 1 to 4, and the extra points. */
    private static List<Integer> marks(Path results, String student) throws IOException {
        JsonNode grade = grade(results, student);
        List<Integer> marks =
                new ArrayList<>(List.of(0, 0, 0, 0, grade.at("/total/extra").asInt()));
        for (JsonNode question : grade.get("questions")) {
            boolean isExtra = question.get("number").asText().equals("Q16");
            int milestone = question.get("milestone").asInt();
            marks.set(
                    milestone - 1,
                    marks.get(milestone - 1)
                            + (isExtra ? 0 : question.get("points").asInt()));
        }
        return marks;
    }

    private static JsonNode grade(Path results, String student) throws IOException {
        return new ObjectMapper()
                .readTree(results.resolve(student).resolve("grade.json").toFile());
    }
}
