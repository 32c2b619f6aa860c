package chatlab.instructor.grade;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Console;
import chatlab.instructor.ExitCode;
import chatlab.instructor.Repository;
import chatlab.instructor.Tools;
import chatlab.instructor.WorkFolder;
import chatlab.instructor.marks.MarkedStudent;
import chatlab.instructor.marks.StudentMarks.Finding;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class ResumeTest {
    private static final String BROKEN = "package chatlab.server;\nclass ChatServer { void run() { ((((((( }";

    /** How often the run is killed in the test that kills it; with -Dchatlab.kills=50 there is a program to run, too. */
    private static final int KILLS = Integer.getInteger("chatlab.kills", 3);

    @TempDir
    private Path folder;

    private Path submissions;
    private Path results;

    @BeforeEach
    void a_class_of_three() throws IOException {
        submissions = folder.resolve("class");
        results = folder.resolve("results");
        for (String name : List.of("alfa", "bravo", "charlie")) {
            write(submissions.resolve(name).resolve("ChatServer.java"), BROKEN + "// " + name);
        }
    }

    @Test
    void only_what_has_changed_is_marked_again() throws IOException {
        Console first = grade();
        write(submissions.resolve("bravo/ChatServer.java"), "package chatlab.server; class ChatServer {");
        SortedMap<String, String> before = texts(results);

        Console second = grade();

        assertThat(first.output()).doesNotContain("Not marked again");
        assertThat(second.output()).contains("\nNot marked again, as nothing has changed: 2\n");
        SortedMap<String, String> after = texts(results);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.keySet().stream().filter(name -> !after.get(name).equals(before.get(name))))
                .containsExactlyInAnyOrder(
                        "bravo/.marks.json",
                        "bravo/grade.json",
                        "bravo/report.html",
                        "bravo/files/milestone1-server/src/main/java/chatlab/server/ChatServer.java",
                        "gradebook.csv",
                        "index.html");
        assertThat(grade("--regrade").output()).doesNotContain("Not marked again");
        assertThat(texts(results)).isEqualTo(after);
    }

    @Test
    void points_given_by_hand_are_merged_in_and_survive_a_regrade() throws IOException {
        write(results.resolve("manual.csv"), """
                student,question,points,comment
                alfa,Q1,4,"the picture is small, but complete"
                bravo,Q2.1,3,
                nobody,Q1,5,
                """);

        Console console = grade();

        assertThat(console.output()).contains("manual.csv:4: there is no submission of nobody\n");
        assertThat(total("alfa")).isEqualTo("{\"points\":4,\"max\":100,\"extra\":0,\"pending\":0}");
        assertThat(question("alfa", "Q1").get("actual").asText())
                .isEqualTo("marked by hand: the picture is small, but complete");
        assertThat(total("bravo")).isEqualTo("{\"points\":3,\"max\":100,\"extra\":0,\"pending\":5}");
        assertThat(question("bravo", "Q2.1").get("state").asText()).isEqualTo("passed");
        SortedMap<String, String> before = texts(results);
        assertThat(grade("--regrade").status()).isEqualTo(ExitCode.DONE);
        assertThat(texts(results)).isEqualTo(before);

        Files.delete(results.resolve("manual.csv"));
        grade();
        assertThat(total("alfa")).isEqualTo("{\"points\":0,\"max\":100,\"extra\":0,\"pending\":5}");
    }

    @Test
    void what_a_comparison_found_stays_while_the_files_are_the_same() throws IOException {
        grade();
        Finding finding = new Finding("capture-shared", "zulu", "the same numbers");
        for (MarkedStudent student : MarkedStudent.all(results)) {
            student.replaceFindings(Set.of(), List.of(finding));
        }
        write(submissions.resolve("bravo/ChatServer.java"), "package chatlab.server; class ChatServer {");
        write(results.resolve("manual.csv"), "student,question,points,comment\nalfa,Q1,4,\n");

        grade();

        assertThat(MarkedStudent.all(results))
                .extracting(student -> student.marks().findings())
                .containsExactly(List.of(finding), List.of(), List.of(finding));
        assertThat(total("alfa")).isEqualTo("{\"points\":4,\"max\":100,\"extra\":0,\"pending\":0}");
        assertThat(results.resolve("index.html")).content().contains("capture-shared (with zulu): the same numbers");
    }

    @Test
    void what_waits_for_a_person_has_a_line_in_a_file_that_is_only_to_be_filled_in() throws IOException {
        Path manual = results.resolve("manual.csv");

        assertThat(grade().output())
                .endsWith("Written: " + manual
                        + ", for marks given by hand: fill in the points (3) and run the same command again.\n");
        assertThat(manual).hasContent("\uFEFFstudent,question,points,comment\nalfa,Q1,,\nbravo,Q1,,\ncharlie,Q1,,\n");

        String filledIn = Files.readString(manual).replace("alfa,Q1,,", "alfa,Q1,4,");
        write(manual, filledIn);
        grade();
        assertThat(total("alfa")).isEqualTo("{\"points\":4,\"max\":100,\"extra\":0,\"pending\":0}");
        assertThat(total("bravo")).isEqualTo("{\"points\":0,\"max\":100,\"extra\":0,\"pending\":5}");
        assertThat(manual).hasContent(filledIn);

        write(manual, filledIn.replace(',', ';').replace("bravo;Q1;;", "bravo;Q1;5;"));
        assertThat(grade().output()).doesNotContain("manual.csv");
        assertThat(total("bravo")).isEqualTo("{\"points\":5,\"max\":100,\"extra\":0,\"pending\":0}");

        Files.write(manual, filledIn.replace("alfa", "\u00E4lfa").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(grade()).isEqualTo(wrongUse(manual + ": is not in UTF-8; save it as CSV UTF-8"));
    }

    @Test
    void wrong_points_by_hand_are_told_with_their_line_and_nothing_is_lost() throws IOException {
        grade();
        SortedMap<String, String> before = texts(results);
        Path manual = results.resolve("manual.csv");
        String offered = Files.readString(manual);

        write(manual, "student,question,points\n");
        assertThat(grade())
                .isEqualTo(wrongUse(manual
                        + ":1: expected the heading student,question,points,comment, found student,question,points"));
        write(manual, "student,question,points,comment\nalfa,Q1,many,\n");
        assertThat(grade()).isEqualTo(wrongUse(manual + ":2: expected a number of points, found many"));
        write(manual, "student,question,points,comment\nalfa,Q1,6,\n");
        Console tooMany = grade();
        assertThat(tooMany.status()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(tooMany.errors())
                .isEqualTo("chatlab grade: " + manual + ":2: expected at most 5 points for Q1, found 6\n");

        write(manual, offered);
        assertThat(texts(results)).isEqualTo(before);
    }

    private static Console wrongUse(String message) {
        return new Console(ExitCode.WRONG_USE, "", "chatlab grade: " + message + "\n");
    }

    @Test
    void a_folder_that_can_not_be_written_ends_it_with_one_line() throws IOException {
        grade();
        Path bravo = results.resolve("bravo");
        Files.move(bravo, folder.resolve("away"));
        write(bravo, "a file where a folder should be");
        SortedMap<String, String> before = texts(results);

        Console console = grade("--regrade");

        assertThat(console.status()).isEqualTo(ExitCode.FAILED);
        assertThat(console.errors().lines().filter(line -> !line.startsWith("marked ")))
                .singleElement()
                .asString()
                .startsWith("chatlab grade: " + bravo);
        assertThat(texts(results)).isEqualTo(before);
    }

    @Test
    void a_full_disk_ends_it_with_one_line_and_what_was_written_stays() throws Exception {
        Tools.need("prlimit");
        grade();
        SortedMap<String, String> before = texts(results);

        // As if it were full: no file may get longer than this, which is less than any grade.json has.
        Process process = process(List.of("prlimit", "--fsize=5000:", "--"), "--regrade");
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(errors).isEqualTo(ExitCode.FAILED);
        assertThat(errors.lines().filter(line -> !line.startsWith("marked ")))
                .singleElement()
                .asString()
                .startsWith("chatlab grade: " + results)
                .endsWith(".json: File too large");
        assertThat(texts(results)).isEqualTo(before);
    }

    @Test
    void a_run_that_is_killed_goes_on_as_if_nothing_had_happened() throws Exception {
        Tools.need("bwrap", "prlimit");
        for (int i = 0; i < 5; i++) {
            write(submissions.resolve("more" + i + "/ChatServer.java"), BROKEN + "// " + i);
        }
        if (KILLS > 3) {
            Files.createDirectories(submissions.resolve("right"));
            Files.copy(MainLab.serverSolution(), submissions.resolve("right/ChatServer.java"));
        }
        long begin = System.nanoTime();
        assertThat(process(List.of()).waitFor()).isEqualTo(ExitCode.DONE);
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        SortedMap<String, String> undisturbed = texts(results);
        WorkFolder.delete(results);
        Random random = new Random(1);

        for (int i = 0; i < KILLS; i++) {
            Process process = process(List.of());
            process.waitFor(random.nextLong(milliseconds), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            if (i % 5 == 4) { // else most kills come when all is done
                WorkFolder.delete(results);
            }
        }

        assertThat(process(List.of()).waitFor()).isEqualTo(ExitCode.DONE);
        assertThat(texts(results)).isEqualTo(undisturbed);
    }

    private Console grade(String... options) {
        List<Object> words = new ArrayList<>(List.of("grade", submissions, "--out", results, "--isolation", "process"));
        words.addAll(List.of("--jobs", 1));
        words.addAll(List.of(options));
        return Console.chatlab(words.toArray());
    }

    /** The command in a JVM of its own, after these words; its output has been read when it has ended. */
    private Process process(List<String> prefix, String... options) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
        command.addAll(List.of("-Djava.io.tmpdir=" + folder, "-Dchatlab.root=" + Repository.root()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "chatlab.instructor.Chatlab"));
        command.addAll(List.of("grade", submissions.toString(), "--out", results.toString()));
        command.addAll(List.of("--jobs", "2"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private String total(String student) throws IOException {
        return gradeOf(student).get("total").toString();
    }

    private JsonNode question(String student, String number) throws IOException {
        for (JsonNode question : gradeOf(student).get("questions")) {
            if (question.get("number").asText().equals(number)) {
                return question;
            }
        }
        throw new AssertionError("no question " + number);
    }

    private JsonNode gradeOf(String student) throws IOException {
        return new ObjectMapper()
                .readTree(results.resolve(student).resolve("grade.json").toFile());
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** All files below a folder, by their paths there; port numbers, which differ each time, are left out. */
    private static SortedMap<String, String> texts(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file).replaceAll("\\b2\\d{4}\\b", "PORT");
                texts.put(folder.relativize(file).toString(), text);
            }
        }
        return texts;
    }
}
