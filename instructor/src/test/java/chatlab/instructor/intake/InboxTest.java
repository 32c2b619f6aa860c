package chatlab.instructor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import chatlab.instructor.WrongUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes in the form in which learning management systems give them. */
@Tag("once")
class InboxTest {
    @TempDir
    private Path folder;

    private final Archives.Zip zip = Archives.zip();
    private Inbox inbox;

    @Test
    void moodle_with_a_folder_for_each_student() throws IOException {
        Path work = Archives.zip().file("src/ChatServer.java", "Åse's").write(folder.resolve("work.zip"));
        zip.file("Åse Ødegård_657801_assignsubmission_file/work.zip", Files.readAllBytes(work))
                .file("Anna Berg_657802_assignsubmission_file/lab/ChatServer.java", "Anna's")
                .file("Anna Berg_657802_assignsubmission_onlinetext/onlinetext.html", "<p>Hello</p>")
                .file("Anna Berg_657803_assignsubmission_file/ChatServer.java", "the other Anna's")
                .file("山田 太郎_657804_assignsubmission_file/ChatServer.java", "太郎's");

        assertThat(open()).isEqualTo(Lms.MOODLE);
        assertThat(students())
                .containsExactly(
                        new Student("657802", "Anna Berg"),
                        new Student("657803", "Anna Berg"),
                        new Student("657801", "Åse Ødegård"),
                        new Student("657804", "山田 太郎"));
        assertThat(folders())
                .containsExactly("Anna Berg_657802", "Anna Berg_657803", "Åse Ødegård_657801", "山田 太郎_657804");
        assertThat(files("657801")).isEqualTo(Map.of("work.zip/src/ChatServer.java", "Åse's"));
        assertThat(files("657802")).isEqualTo(Map.of("lab/ChatServer.java", "Anna's"));
        assertThat(files("657803")).isEqualTo(Map.of("ChatServer.java", "the other Anna's"));
        assertThat(contents("657802").ignored())
                .containsExactly(new Ignored("Anna Berg_657802_assignsubmission_onlinetext", "was typed into Moodle"));
    }

    @Test
    void moodle_before_4_1_and_without_folders_and_blind_and_in_groups() throws IOException {
        zip.file("Anna Berg_11_assignsubmission_file_/ChatServer.java", "1")
                .file("Bo Li_12_assignsubmission_file_ChatServer.java", "2")
                .file("Bo Li_12_assignsubmission_file_answers.json", "3")
                .file("Participant_13_assignsubmission_file/ChatServer.java", "4")
                .file("Default group_assignsubmission_file/ChatServer.java", "5");

        assertThat(open()).isEqualTo(Lms.MOODLE);
        assertThat(folders()).containsExactly("Anna Berg_11", "Bo Li_12", "Default group", "Participant_13");
        assertThat(files("11")).isEqualTo(Map.of("ChatServer.java", "1"));
        assertThat(files("12")).isEqualTo(Map.of("ChatServer.java", "2", "answers.json", "3"));
        assertThat(files("13")).isEqualTo(Map.of("ChatServer.java", "4"));
        assertThat(files("Default group")).isEqualTo(Map.of("ChatServer.java", "5"));
    }

    @Test
    void canvas_with_late_and_repeated_uploads() throws IOException {
        zip.file("berganna_1001_5001_ChatServer.java", "old")
                .file("berganna_1001_5007_ChatServer-1.java", "new")
                .file("libo_LATE_1002_5003_answers.json", "{}")
                .file("odegardase_1003_text.html", "<p>Hello</p>");

        assertThat(open()).isEqualTo(Lms.CANVAS);
        assertThat(folders()).containsExactly("berganna_1001", "libo_1002", "odegardase_1003");
        assertThat(contents("1001").files())
                .extracting(HandedFile::name, HandedFile::age)
                .containsExactly(tuple("ChatServer.java", 1), tuple("ChatServer-1.java", 0));
        assertThat(files("1002")).isEqualTo(Map.of("answers.json", "{}"));
        assertThat(contents("1003").ignored())
                .containsExactly(new Ignored("odegardase_1003_text.html", "was typed into Canvas"));
    }

    @Test
    void blackboard_counts_the_newest_attempt_and_takes_the_name_from_its_text() throws IOException {
        String text = """
                Name: %s (%s)
                Assignment: Lab_1
                Date Submitted: Tuesday, 21 April 2026 06:34:13 o'clock BST
                Current Mark: Needs Marking

                Submission Field:
                There is no student submission text data for this assignment.

                Comments:
                There are no student comments for this assignment.

                Files:
                \tOriginal filename: ChatServer.java
                \tFilename: Lab_1_s000001_attempt_2026-04-21-06-34-13_ChatServer.java
                """;
        zip.file("Lab_1_s000001_attempt_2026-04-21-06-34-13_ChatServer.java", "old")
                .file("Lab_1_s000001_attempt_2026-04-21-06-34-13_answers.json", "{}")
                .file("Lab_1_s000001_attempt_2026-04-21-06-34-13.txt", text.formatted("Anna Berg", "s000001"))
                .file("Lab_1_s000001_attempt_2026-04-21-16-00-00_ChatServer.java", "new")
                .file("Lab_1_s000001_attempt_2026-04-21-16-00-00.txt", text.formatted("Anna Berg", "s000001"))
                .file("Lab_1_bo_li_attempt_2026-04-20-10-00-00_ChatServer.java", "Bo's")
                .file("Lab_1_bo_li_attempt_2026-04-20-10-00-00.txt", text.formatted("Bo (Bobby) Li", "bo_li"));

        assertThat(open()).isEqualTo(Lms.BLACKBOARD);
        assertThat(students())
                .containsExactly(new Student("bo_li", "Bo (Bobby) Li"), new Student("s000001", "Anna Berg"));
        assertThat(folders()).containsExactly("bo_li", "s000001");
        assertThat(files("s000001")).isEqualTo(Map.of("ChatServer.java", "new"));
        assertThat(contents("s000001").ignored())
                .containsExactly(
                        new Ignored("ChatServer.java", "is of an older attempt"),
                        new Ignored("answers.json", "is of an older attempt"));
    }

    @Test
    void plain_folders_and_archives_named_like_the_students() throws IOException {
        Path work = Archives.zip().file("ChatServer.java", "Bo's").write(folder.resolve("work.zip"));
        zip.file("Anna/ChatServer.java", "Anna's")
                .file("Bo.zip", Files.readAllBytes(work))
                .file("readme.txt", "nobody's");

        assertThat(open()).isEqualTo(Lms.PLAIN);
        assertThat(students()).containsExactly(new Student("Anna", "Anna"), new Student("Bo", "Bo"));
        assertThat(files("Anna")).isEqualTo(Map.of("ChatServer.java", "Anna's"));
        assertThat(files("Bo")).isEqualTo(Map.of("Bo.zip/ChatServer.java", "Bo's"));
        assertThat(inbox.notLookedAt()).containsExactly("readme.txt");
    }

    @Test
    void a_folder_around_the_class_is_looked_through() throws IOException {
        zip.file("class/Anna/ChatServer.java", "Anna's")
                .file("class/Bo/ChatServer.java", "Bo's")
                .file("__MACOSX/class/._Anna", "\0");

        open();

        assertThat(students()).containsExactly(new Student("Anna", "Anna"), new Student("Bo", "Bo"));
    }

    @Test
    void a_folder_around_a_moodle_download_is_looked_through() throws IOException {
        zip.file("Lab 1-99/Anna Berg_11_assignsubmission_file/ChatServer.java", "Anna's");

        assertThat(open()).isEqualTo(Lms.MOODLE);
        assertThat(files("11")).isEqualTo(Map.of("ChatServer.java", "Anna's"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"src", "milestone1-server", "captures"})
    void the_folders_of_one_student_are_no_class(String name) throws IOException {
        zip.file("Anna/" + name + "/ChatServer.java", "Anna's").file("Anna/other/answers.json", "{}");

        open();

        assertThat(students()).containsExactly(new Student("Anna", "Anna"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tar -czf ../class.tar.gz .", "7z a ../class.7z .", "zip -q -r ../class.zip ."})
    void a_class_comes_in_any_archive_or_unpacked(String command) throws IOException {
        Path files = folder.resolve("files");
        for (String name : List.of("Åse Ødegård_11_assignsubmission_file", "Bo Li_12_assignsubmission_file_")) {
            Files.createDirectories(files.resolve(name));
            Files.writeString(files.resolve(name).resolve("ChatServer.java"), name);
        }
        Archives.run(files, command.split(" ", -1));
        String archive = command.replaceAll(".*\\.\\./| \\.", "");

        for (Path submissions : List.of(folder.resolve(archive), files)) {
            inbox = Inbox.open(submissions, Optional.empty(), Optional.empty(), folder.resolve("class"));
            assertThat(folders()).containsExactly("Bo Li_12", "Åse Ødegård_11");
            assertThat(files("11")).isEqualTo(Map.of("ChatServer.java", "Åse Ødegård_11_assignsubmission_file"));
        }
    }

    @Test
    void what_is_wrong_with_one_student_s_entries_harms_no_other() throws IOException {
        zip.file("Anna/ChatServer.java", "Anna's")
                .file("Bo/../../evil.txt", "x")
                .file("../nobody.txt", "x")
                .file("/tmp/nobody.txt", "x")
                .file("Cem/zeros", new byte[5])
                .file("Cem/../Anna/ChatServer.java", "Cem's");

        open();

        assertThat(files("Anna")).isEqualTo(Map.of("ChatServer.java", "Anna's"));
        assertRefused("Bo", "\"Bo/../../evil.txt\" leads out of the archive");
        assertRefused("Cem", "\"Cem/../Anna/ChatServer.java\" leads out of the archive");
        assertThat(inbox.notLookedAt())
                .containsExactly(
                        "\"/tmp/nobody.txt\" is an absolute path", "\"../nobody.txt\" leads out of the archive");
    }

    private void assertRefused(String id, String reason) {
        assertThatThrownBy(() -> contents(id)).isInstanceOf(Refusal.class).hasMessage(reason);
    }

    @Test
    void a_bomb_in_a_student_s_folder_harms_no_other() throws IOException {
        Path files = folder.resolve("files");
        Files.createDirectories(files.resolve("Anna"));
        Files.createDirectories(files.resolve("Bo"));
        Files.writeString(files.resolve("Anna/ChatServer.java"), "Anna's");
        // 257 MiB, of which every 64th byte is hard to pack: the class as a whole is within its bounds.
        Archives.run(
                files,
                "python3",
                "-c",
                "import os; b = os.urandom(1 << 14) + bytes((1 << 20) - (1 << 14)); f = open('Bo/large', 'wb'); "
                        + "[f.write(os.urandom(1 << 15) + b[1 << 15:]) for i in range(257)]");
        Archives.run(files, "zip", "-q", "-1", "-r", "../class.zip", ".");

        inbox = Inbox.open(folder.resolve("class.zip"), Optional.empty(), Optional.empty(), folder.resolve("class"));

        assertThat(files("Anna")).isEqualTo(Map.of("ChatServer.java", "Anna's"));
        assertRefused("Bo", "\"Bo/large\" unpacks to more than 256 MiB");
    }

    @Test
    void a_roster_gives_names_and_tells_who_is_absent() throws IOException {
        zip.file("berganna_1001_5001_ChatServer.java", "x")
                .file("libo_1002_5002_ChatServer.java", "x")
                .file("someone_1009_5003_ChatServer.java", "x");
        Path roster = Files.writeString(
                folder.resolve("roster.csv"), "id,name\n1001,Anna Berg\nbl,Bo Li\n1003,Åse Ødegård\n");

        inbox = Inbox.open(
                zip.write(folder.resolve("class.zip")), Optional.empty(), Optional.of(roster), folder.resolve("class"));

        assertThat(students())
                .containsExactly(
                        new Student("1001", "Anna Berg"), new Student("1002", "Bo Li"), new Student("1009", "someone"));
        assertThat(inbox.absent()).containsExactly(new Student("1003", "Åse Ødegård"));
        assertThat(inbox.unknown()).containsExactly(new Student("1009", "someone"));
    }

    @Test
    void a_roster_gives_ids_to_plain_folders() throws IOException {
        zip.file("Anna Berg/ChatServer.java", "x");
        Path roster = Files.writeString(folder.resolve("roster.csv"), "id,name\n1001,Anna Berg\n");

        inbox = Inbox.open(
                zip.write(folder.resolve("class.zip")), Optional.empty(), Optional.of(roster), folder.resolve("class"));

        assertThat(students()).containsExactly(new Student("1001", "Anna Berg"));
        assertThat(folders()).containsExactly("Anna Berg");
    }

    @Test
    void the_system_can_be_told() throws IOException {
        zip.file("berganna_1001_5001_ChatServer.java", "x").file("a.txt", "x").file("b.txt", "x");
        Path archive = zip.write(folder.resolve("class.zip"));

        inbox = Inbox.open(archive, Optional.of(Lms.CANVAS), Optional.empty(), folder.resolve("class"));

        assertThat(folders()).containsExactly("berganna_1001");
        assertThat(inbox.notLookedAt()).containsExactly("a.txt", "b.txt");
    }

    @Test
    void what_is_no_class_is_told_in_one_line() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "x");
        Path page = Files.writeString(folder.resolve("a.zip"), "<html>");
        Path gone = folder.resolve("gone");

        assertWrongUse(text, "is no archive; expected zip, tar.gz or 7z");
        assertWrongUse(page, "is damaged: it doesn't start like an archive");
        assertWrongUse(gone, "no such file or folder; expected the submissions of a class");
    }

    private void assertWrongUse(Path submissions, String problem) {
        assertThatThrownBy(() -> Inbox.open(submissions, Optional.empty(), Optional.empty(), folder.resolve("class")))
                .isInstanceOf(WrongUse.class)
                .hasMessage(submissions + ": " + problem);
    }

    @Test
    void links_and_pipes_in_the_folder_of_a_class_are_not_opened() throws IOException {
        Files.createDirectories(folder.resolve("files/Anna"));
        Files.createSymbolicLink(folder.resolve("files/Bo"), folder.resolve("files/Anna"));
        Archives.run(folder.resolve("files"), "mkfifo", "Cem.zip");

        inbox = Inbox.open(folder.resolve("files"), Optional.empty(), Optional.empty(), folder.resolve("class"));

        assertThat(students()).containsExactly(new Student("Anna", "Anna"));
        assertThat(inbox.notLookedAt())
                .containsExactly("\"Bo\" is a link or a device", "\"Cem.zip\" is a link or a device");
    }

    private Lms open() throws IOException {
        inbox = Inbox.open(
                zip.write(folder.resolve("class.zip")), Optional.empty(), Optional.empty(), folder.resolve("class"));
        return inbox.lms();
    }

    private List<Student> students() {
        return inbox.handIns().stream().map(HandIn::student).toList();
    }

    private List<String> folders() {
        return inbox.handIns().stream().map(HandIn::folder).toList();
    }

    private Contents contents(String id) throws IOException {
        HandIn handIn = inbox.handIns().stream()
                .filter(one -> one.student().id().equals(id))
                .findFirst()
                .orElseThrow();
        return handIn.unpack(Files.createTempDirectory(folder, "work"));
    }

    private Map<String, String> files(String id) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (HandedFile file : contents(id).files()) {
            files.put(file.name(), Files.readString(file.content()));
        }
        return files;
    }
}
