package chatlab.instructor.grade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Console;
import chatlab.instructor.ExitCode;
import chatlab.instructor.Repository;
import chatlab.instructor.intake.HandIn;
import chatlab.instructor.intake.Student;
import chatlab.instructor.sandbox.Isolation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
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
        assertThat(marks(results, "bravo")).containsExactly(8, 15, 10, 35, 0);
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
    void a_moodle_download_is_marked_and_a_hostile_submission_in_it_refused() throws IOException {
        Path archive = folder.resolve("Lab 1-99.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            put(
                    zip,
                    "Åse Ødegård_11_assignsubmission_file/ChatServer-1.java",
                    "package chatlab.server;\nclass ChatServer {");
            put(zip, "Bo Li_12_assignsubmission_file/work.zip", "<html>");
            put(zip, "readme.txt", "nobody's");
        }
        Path roster = Files.writeString(folder.resolve("roster.csv"), "id,name\n11,Åse M. Ødegård\n12,Bo Li\n13,Cem\n");
        Path results = folder.resolve("results");

        Console console = Console.chatlab("grade", archive, "--roster", roster, "--out", results);

        assertThat(console.status()).isEqualTo(ExitCode.DONE_WITH_ERRORS);
        assertThat(console.errors())
                .contains("not looked at, as they are no submissions as moodle names them: readme.txt\n");
        assertThat(console.output())
                .contains("does not compile: ChatServer.java:2: ")
                .contains("refused: work.zip: is damaged: it doesn't start like an archive")
                .contains("\nHanded in nothing (1): Cem (13)\n");
        assertThat(results.resolve("Bo Li_12/grade.json")).doesNotExist();
        assertThat(results.resolve("Bo Li_12/unmarked.json"))
                .content()
                .contains("\"id\" : \"12\"", "refused: work.zip: is damaged");
        JsonNode grade = grade(results, "Åse Ødegård_11");
        assertThat(grade.at("/student/id").asText()).isEqualTo("11");
        assertThat(grade.at("/student/name").asText()).isEqualTo("Åse M. Ødegård");
        assertThat(grade.at("/submission/files/0").asText()).isEqualTo("ChatServer-1.java");
        assertThat(grade.at("/submission/uploadedAs").asText()).isEqualTo("Åse Ødegård_11_assignsubmission_file");
        assertThat(results.resolve("Åse Ødegård_11/report.html")).content().contains("<h1>Åse M. Ødegård</h1>");
        assertThat(results.resolve(
                        "Åse Ødegård_11/files/milestone1-server/src/main/java/chatlab/server/ChatServer.java"))
                .hasContent("package chatlab.server;\nclass ChatServer {");
        assertThat(results.resolve("index.html")).content().contains("Åse%20", "refused: work.zip: is damaged");
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
    }

    @Test
    void wrong_options_for_submissions_are_told_in_one_line() throws IOException {
        Files.createDirectories(folder.resolve("class"));
        Path roster = Files.writeString(folder.resolve("roster.csv"), "1,Anna\n");

        assertThat(Console.chatlab("grade", folder.resolve("class"), "--lms", "ilias"))
                .isEqualTo(new Console(
                        ExitCode.WRONG_USE,
                        "",
                        "chatlab grade: --lms: expected moodle, canvas, blackboard or plain, found ilias\n"));
        assertThat(Console.chatlab("grade", folder.resolve("class"), "--roster", roster))
                .isEqualTo(new Console(
                        ExitCode.WRONG_USE,
                        "",
                        "chatlab grade: --roster: " + roster
                                + ":1: expected the heading id,name and one student a line\n"));
        assertThat(Console.chatlab("grade", folder.resolve("class"), "--lms", "canvas"))
                .isEqualTo(new Console(
                        ExitCode.WRONG_USE,
                        "",
                        "chatlab grade: " + folder.resolve("class")
                                + ": has no submissions in it; expected files named name_userId_attachmentId_file\n"));
    }

    @Test
    void a_way_to_isolate_that_nobody_knows_is_told_in_one_line() {
        assertThat(Console.chatlab("grade", folder, "--isolation", "docker"))
                .isEqualTo(new Console(
                        ExitCode.WRONG_USE,
                        "",
                        "chatlab grade: --isolation: expected auto, sandbox or process, found docker\n"));
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
        try (ClassGrading grading = new ClassGrading(MainLab.LAB, folder, Isolation.PROCESS)) {
            Path gone = folder.resolve("gone");
            List<Row> rows = grading.grade(
                    List.of(HandIn.ofFolder(gone)), 1, false, new Progress(1, new Results(folder), false));

            Student owner = new Student("gone", "gone");
            assertThat(rows)
                    .containsExactly(Row.failed("gone", owner, "can't be read: " + gone + ": no such file or folder"));
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
