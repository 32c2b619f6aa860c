package chatlab.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.marks.TraceReference;
import chatlab.analysis.marks.TraceReference.Difference;
import chatlab.harness.question.Grading;
import chatlab.harness.question.QuestionResult;
import chatlab.harness.question.State;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the grader of the program compares, and on which captures. */
class TraceQuestionsGraderTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"in-process", "child"})
    void the_program_is_tried_on_a_drawn_capture_and_on_the_students_own(String way) {
        new StudentFolder(folder).without("captures/client2.pcap");
        QuestionResult result = Grading.run(
                        List.of(TraceQuestionsGrader.class),
                        Map.of("chatlab.folder", folder.toString(), "chatlab.run", way))
                .results()
                .get(0);

        assertThat(result.state()).isEqualTo(State.PASSED);
        assertThat(result.happened())
                .anyMatch(step -> step.contains("a drawn capture"))
                .anyMatch(step -> step.contains("your captures/chatserver.pcap"))
                .anyMatch(step -> step.contains("your captures/client1.pcap"));
    }

    @Test
    void captures_that_cannot_be_used_say_nothing_about_the_program() {
        new StudentFolder(folder)
                .without("captures/client1.pcap")
                .file("captures/chatserver.pcap", new byte[] {1, 2, 3, 4, 5});

        assertThat(Grading.run(List.of(TraceQuestionsGrader.class), Map.of("chatlab.folder", folder.toString()))
                        .results()
                        .get(0)
                        .state())
                .isEqualTo(State.PASSED);
    }

    @ParameterizedTest
    @CsvSource({
        "Q3.sequence, -957976762", // as an int
        "Q3.frame, 5",
        "Q3.flags, 0x012",
    })
    void a_wrong_value_is_a_difference_with_the_right_one(String name, String printed) {
        Difference difference = reference(false).difference(with(name, printed), List.of("Q3"));

        assertThat(difference.expected()).startsWith("for a capture it prints " + name + "=");
        assertThat(difference.found()).isEqualTo("it prints " + name + "=" + printed);
    }

    @Test
    void a_missing_value_is_a_difference() {
        Map<String, String> printed = with("Q3.frame", "4");
        printed.remove("Q3.flags");

        assertThat(reference(false).difference(printed, List.of("Q3")).found()).isEqualTo("it prints no Q3.flags");
    }

    @Test
    void right_values_are_none_however_they_are_spelled() {
        assertThat(reference(false).difference(with("Q3.flags", "0X002"), List.of("Q3")))
                .isNull();
        assertThat(reference(false).difference(with("Q6.frames", "[3,5]"), List.of("Q6")))
                .isNull();
    }

    @Test
    void what_is_right_for_the_students_own_capture_is_not_told() {
        Difference difference = reference(true).difference(with("Q3.sequence", "1"), List.of("Q3"));

        assertThat(difference.expected()).isEqualTo("for a capture it prints Q3.sequence=(the right value)");
    }

    private static TraceReference reference(boolean own) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        answers.put("Q3.frame", List.of("4"));
        answers.put("Q3.sequence", List.of("3336990534"));
        answers.put("Q3.flags", List.of("0x002"));
        answers.put("Q6.frames", List.of("[3, 5]"));
        InetAddress address = InetAddress.getLoopbackAddress();
        return new TraceReference("a capture", Path.of("x.pcap"), address, address, answers, own);
    }

    /** All right but for one. */
    private static Map<String, String> with(String name, String printed) {
        Map<String, String> all = new LinkedHashMap<>();
        reference(false).answers().forEach((key, right) -> all.put(key, right.get(0)));
        all.put(name, printed);
        return all;
    }
}
