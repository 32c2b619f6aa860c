package chatlab.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.harness.question.QuestionResult;
import chatlab.harness.question.State;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An {@code answers.json} with something wrong in it: one clear message with its place, and the rest is marked. */
class AnswersFileTest {
    private static final int ALL = 45;

    @TempDir
    private Path folder;

    private StudentFolder student;

    @BeforeEach
    void handIn() {
        student = new StudentFolder(folder);
    }

    private StudentFolder text(String text) {
        return student.file("answers.json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_stands_before_a_syntax_error_counts() {
        String place = student.place("Q9.frame");
        Map<String, QuestionResult> results =
                text(student.answersText().replace("29,", "29;")).markAll();

        assertThat(results.get("Q8").state()).isEqualTo(State.PASSED);
        assertThat(results.get("Q10").actual())
                .startsWith("no Q10: " + place)
                .contains("';'")
                .contains("expected")
                .doesNotContain("Source", "\n");
        assertThat(student.points()).isEqualTo(5 + 8 + 4 + 4 + 4 + 4 + 1); // capture and frame of Q9 can be read
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "7",
                "nonsense",
                "{",
                "{\"Q3\"",
                "\0\1\2",
                "{\"Q3\": [[[[",
                "{\"client1\": 10.20.30.11}"
            })
    void a_file_that_is_no_object_with_answers_is_told_in_one_line(String text) {
        Map<String, QuestionResult> results = text(text).markAll();

        assertThat(results.values())
                .filteredOn(result -> result.milestone() == 4)
                .allMatch(result -> result.state() == State.FAILED && result.points() == 0)
                .allMatch(result -> result.actual().contains("answers.json:1")
                        && !result.actual().contains("\n"));
    }

    @Test
    void a_missing_file_is_told() {
        QuestionResult result = student.without("answers.json").mark("Q12");

        assertThat(result.actual()).contains("answers.json: no such file");
        assertThat(student.points()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Q3.frame | \"four\" | Q3 | 1 | a whole number, without quotation marks",
                "Q3.sequence | \"336990059\" | Q3 | 2 | a whole number, without quotation marks",
                "Q4.acknowledgement | 1.5 | Q4 | 3 | a whole number, without quotation marks",
                "Q4.acknowledgement | 1e999 | Q4 | 3 | a whole number, without quotation marks",
                "Q3.flags | true | Q3 | 2 | text, in quotation marks",
                "Q5.throttled | \"false\" | Q5 | 1 | true or false, without quotation marks",
                "Q5.throttled | 0 | Q5 | 1 | true or false, without quotation marks",
                "Q5.value | \"63\" | Q5 | 3 | a whole number, without quotation marks",
                "Q6.frames | 9 | Q6 | 2 | a list of numbers, such as [12, 15]",
                "Q6.frames | [\"9\"] | Q6 | 2 | a list of numbers, such as [12, 15]",
                "Q6.frames | [[9]] | Q6 | 2 | a list of numbers, such as [12, 15]",
                "Q6.frames | [null] | Q6 | 2 | a list of numbers, such as [12, 15]",
                "Q7.names | 4 | Q7 | 2 | a list of texts",
                "Q8.length | {\"bytes\": 2} | Q8 | 1 | a whole number, without quotation marks",
                "Q9.covers | 8 | Q9 | 2 | text, in quotation marks",
                "Q10 | \"65527\" | Q10 | 4 | a whole number, without quotation marks",
                "Q12 | [17] | Q12 | 3 | a whole number, without quotation marks"
            })
    void a_wrong_type_costs_its_part_only(String answer, String said, String question, int lost, String expected) {
        QuestionResult result = student.answer(answer, said).mark(question);

        assertThat(student.points()).isEqualTo(ALL - lost);
        assertThat(result.expected()).contains(expected);
        assertThat(result.actual()).contains(student.place(answer) + " says ");
    }

    @Test
    void an_unknown_question_is_told_and_the_others_count() {
        String text = student.answersText().replace("\"Q12\"", "\"Q33\"");
        Map<String, QuestionResult> results = text(text).markAll();

        assertThat(results.get("Q12").actual())
                .contains(student.place("Q12") + ": \"Q33\" is no question; expected one of client1, server, Q3");
        assertThat(student.points()).isEqualTo(ALL - 3);
    }

    @Test
    void an_unknown_question_beside_all_answers_costs_nothing() {
        assertThat(text(student.answersText().replace("{\n\"client1\"", "{\n\"Q33\": {\"a\": [1]},\n\"client1\""))
                        .points())
                .isEqualTo(ALL);
    }

    @Test
    void an_unknown_field_is_told_with_those_that_there_are() {
        String text = student.answersText().replace("\"acknowledgement\"", "\"ack\"");

        assertThat(text(text).mark("Q4").actual())
                .contains(student.place("Q4.acknowledgement"))
                .contains("\"ack\" is no field in Q4; expected one of frame, sequence, acknowledgement, flags, text");
    }

    @Test
    void a_question_answered_twice_counts_neither_time() {
        String text = student.answersText().replace("\n}\n", ",\n\"Q12\": 17\n}\n");
        Map<String, QuestionResult> results = text(text).markAll();

        assertThat(results.get("Q12").actual()).matches("answers.json:\\d+: a second Q12; expected only one");
        assertThat(student.points()).isEqualTo(ALL - 3);
    }

    @Test
    void a_field_answered_twice_counts_neither_time() {
        String text =
                student.answersText().replace("\"sequence\": 336990059", "\"sequence\": 1,\n\"sequence\": 336990059");

        assertThat(text(text).mark("Q3").points()).isEqualTo(3);
    }

    @Test
    void a_question_that_should_have_fields_but_is_a_number_is_told() {
        assertThat(text("{\"Q8\": 8}").mark("Q8").actual())
                .isEqualTo("answers.json:1 says 8 where { \"sourcePort\": ... } is expected");
    }

    @Test
    void comments_a_comma_too_many_and_text_over_several_lines_are_all_right() {
        String text = student.answersText()
                .replace("\"Q10\":", "// a comment\n/* and\nanother */ \"Q10\":")
                .replace("\n}\n", ",\n}\n")
                .replace("\"text\": \"\"", "\"text\": \"I looked\nat it\t\"");

        assertThat(text(text).points()).isEqualTo(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void byte_order_marks_and_Windows_line_ends_are_all_right(String charset) {
        String text = "\uFEFF" + student.answersText().replace("\n", "\r\n");
        student.file("answers.json", text.getBytes(Charset.forName(charset)));

        assertThat(student.points()).isEqualTo(ALL);
    }

    @Test
    void text_in_another_encoding_harms_nothing() {
        String text = student.answersText().replace("\"text\": \"\"", "\"text\": \"Smørbrød\"");
        student.file("answers.json", text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(student.points()).isEqualTo(ALL);
    }
}
