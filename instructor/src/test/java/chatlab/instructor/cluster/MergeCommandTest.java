package chatlab.instructor.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Console;
import chatlab.instructor.ExitCode;
import chatlab.instructor.marks.ResultsFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("once")
class MergeCommandTest {
    @TempDir
    private Path folder;

    private Path submissions;

    /** A class whose programs don't even compile, as that is quickly marked; of two parts each has one student. */
    private void makeClass() throws IOException {
        submissions = folder.resolve("class");
        for (String student : List.of("alfa", "echo")) {
            Path source = submissions.resolve(student).resolve("ChatServer.java");
            Files.createDirectories(source.getParent());
            Files.writeString(source, "package chatlab.server; public class ChatServer { " + student);
        }
    }

    private Path grade(String part, String name) {
        Path out = folder.resolve(name);
        assertThat(Console.chatlab("grade", submissions, "--shard", part, "--out", out)
                        .status())
                .isEqualTo(ExitCode.DONE);
        return out;
    }

    private Console merge(Object... parts) {
        Object[] words = new Object[parts.length + 3];
        words[0] = "merge";
        System.arraycopy(parts, 0, words, 1, parts.length);
        words[parts.length + 1] = "--out";
        words[parts.length + 2] = folder.resolve("all");
        return Console.chatlab(words);
    }

    @Test
    void the_parts_of_a_class_together_are_what_one_run_gives_and_again_the_same() throws IOException {
        makeClass();
        Path whole = grade("1/1", "whole");
        Path one = grade("1/2", "one");
        Path two = grade("2/2", "two");

        Path stale = folder.resolve("all/alfa/unmarked.json");
        Files.createDirectories(stale.getParent());
        Files.writeString(stale, "of an earlier time");

        for (int time = 0; time < 2; time++) {
            Console console = merge(two, one);

            assertThat(console.status()).as(console.errors()).isEqualTo(ExitCode.DONE);
            assertThat(folder.resolve("all/gradebook.csv")).hasSameTextualContentAs(whole.resolve("gradebook.csv"));
            assertThat(folder.resolve("all/echo/grade.json")).exists();
            assertThat(stale).doesNotExist();
            assertThat(folder.resolve("all/index.html")).content().contains("alfa", "echo");
        }
    }

    @Test
    void points_given_by_hand_in_the_parts_are_kept_and_can_be_given_in_the_joined_results() throws IOException {
        makeClass();
        Path one = grade("1/2", "one");
        Path two = grade("2/2", "two");
        Path manual = one.resolve("manual.csv");
        Files.writeString(manual, Files.readString(manual).replace("alfa,Q1,,", "alfa,Q1,4,"));
        merge(one, two);
        Path joined = folder.resolve("all/manual.csv");
        assertThat(joined).hasContent("\uFEFFstudent,question,points,comment\nalfa,Q1,4,\necho,Q1,,\n");

        Files.writeString(joined, Files.readString(joined).replace("echo,Q1,,", "echo,Q1,5,"));
        merge(one, two);

        assertThat(grade("1/1", "all").resolve("gradebook.csv")).content().contains("\nalfa,0,0,4,", "\necho,0,0,5,");
    }

    @Test
    void what_submissions_of_different_parts_have_in_common_is_found() throws IOException {
        makeClass();
        for (String student : List.of("alfa", "echo")) {
            byte[] recording = ResultsFolder.sample("alfa", "client1.pcap");
            Files.write(submissions.resolve(student).resolve("client1.pcap"), recording);
        }
        Path one = grade("1/2", "one");
        Path two = grade("2/2", "two");

        for (int time = 0; time < 2; time++) {
            Console console = merge(one, two);

            assertThat(console.status()).as(console.errors()).isEqualTo(ExitCode.DONE);
            assertThat(console.output()).contains("Submissions compared:                          2\n");
            assertThat(folder.resolve("all/similarity.html")).content().contains("<h3>alfa, echo</h3>");
            assertThat(folder.resolve("all/alfa/grade.json")).content().containsOnlyOnce("\"capture-shared\"");
            assertThat(folder.resolve("all/index.html"))
                    .content()
                    .contains("capture-shared (with alfa): ", "capture-shared (with echo): ");
        }
        assertThat(one.resolve("echo/grade.json")).doesNotExist();
        assertThat(two.resolve("alfa/grade.json")).doesNotExist();
    }

    @Test
    void where_nobody_could_be_marked_there_is_nothing_to_compare() throws IOException {
        Files.createDirectories(folder.resolve("class"));
        Files.writeString(folder.resolve("class/alfa.zip"), "PK\3\4damaged");
        submissions = folder.resolve("class");
        Path part = folder.resolve("part");
        Console.chatlab("grade", submissions, "--out", part);

        Console console = merge(part);

        assertThat(console.status()).as(console.errors()).isEqualTo(ExitCode.DONE_WITH_ERRORS);
        assertThat(folder.resolve("all/index.html")).exists();
        assertThat(folder.resolve("all/similarity.html")).doesNotExist();
    }

    @Test
    void a_part_without_submissions_has_a_gradebook_without_lines() throws IOException {
        makeClass();
        Path empty = grade("999/1000", "empty");

        assertThat(Files.readAllLines(empty.resolve("gradebook.csv")))
                .singleElement()
                .asString()
                .startsWith("student,milestone 1,");
        assertThat(merge(empty, grade("1/1", "whole")).status()).isEqualTo(ExitCode.DONE);
    }

    /** Results as grading writes them, of one student. */
    private Path results(String name, String line, String sha256) throws IOException {
        Path part = folder.resolve(name);
        Files.createDirectories(part.resolve("alfa"));
        Files.writeString(part.resolve("gradebook.csv"), "student,total\n" + line);
        Files.writeString(part.resolve("alfa/grade.json"), "{\"submission\": {\"sha256\": \"%s\"}}".formatted(sha256));
        return part;
    }

    @Test
    void a_folder_without_results_is_refused() {
        Console console = merge(folder);

        assertThat(console.status()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(console.errors())
                .contains(folder + ": has no gradebook.csv; expected the folder that \"chatlab grade\" wrote");
    }

    @Test
    void parts_with_other_columns_are_refused() throws IOException {
        Path one = results("one", "alfa,20\n", "a");
        Path two = Files.createDirectories(folder.resolve("two"));
        Files.writeString(two.resolve("gradebook.csv"), "student,points\necho,20\n");

        Console console = merge(one, two);

        assertThat(console.status()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(console.errors()).contains(two + ": expected the columns [student, total], as in " + one);
    }

    @ParameterizedTest
    @CsvSource({"20, b", "19, a"})
    void two_different_results_of_one_student_are_refused(int total, String sha256) throws IOException {
        Path one = results("one", "alfa,20\n", "a");
        Path two = results("two", "alfa,%d\n".formatted(total), sha256);

        Console console = merge(one, two);

        assertThat(console.status()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(console.errors()).contains("alfa: expected the same results in " + one + " and " + two);
        assertThat(folder.resolve("all")).doesNotExist();
    }
}
