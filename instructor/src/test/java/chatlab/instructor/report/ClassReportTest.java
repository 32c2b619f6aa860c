package chatlab.instructor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chatlab.instructor.WrongUse;
import chatlab.instructor.marks.Question;
import chatlab.instructor.marks.SampleMarks;
import chatlab.instructor.marks.SampleResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class ClassReportTest {
    @TempDir
    private Path folder;

    private ReadPage report(SampleResults results) throws IOException {
        results.write();
        ClassReport.write(folder);
        return new ReadPage(folder.resolve("index.html"));
    }

    private static SampleMarks right(String id, String name) {
        return SampleMarks.of(id, name).passed("Q2.1", 1, 60).passed("Q5", 4, 40);
    }

    @Test
    void the_class_is_told_in_numbers() throws IOException {
        ReadPage page = report(new SampleResults(folder)
                .add("Anna_1", right("1", "Anna"))
                .add("Bo_2", SampleMarks.of("2", "Bo").passed("Q2.1", 1, 60).failed("Q5", 4, 0, 40, "h"))
                .add(
                        "Cem_3",
                        SampleMarks.of("3", "Cem").failed("Q2.1", 1, 0, 60, "h").failed("Q5", 4, 9, 40, "h"))
                .addUnmarked("Dee_4", "4", "Dee", "refused: work.zip: is damaged"));

        assertThat(page.texts("//p[@class='total']")).containsExactly("4 submissions, 3 marked");
        assertThat(page.text()).contains("On average 56.3 of 100 points, without extra points; the median is 60.");
        assertThat(page.texts("//*[local-name()='desc']"))
                .containsExactly("0\u20139 points: 1; 60\u201369 points: 1; 90\u2013100 points: 1");
    }

    @Test
    void what_needs_a_person_comes_first_with_the_reason() throws IOException {
        ReadPage page = report(new SampleResults(folder)
                .add("Anna_1", right("1", "Anna"))
                .add("Bo_2", right("2", "Bo").compileErrors("ChatServer.java:3: ';' expected", "and more"))
                .add("Cem_3", right("3", "Cem").without("Q6", 4, 4, "unstable").without("Q7", 4, 4, "grader-error"))
                .add("Dee_4", right("4", "Dee").capture("captures/client1.pcap", "captures/client1.pcap: cut"))
                .add("Eve_5", right("5", "Eve").finding("capture-shared", "Anna_1", "the same ISN"))
                .addUnmarked("Fay_6", "6", "Fay", "refused: work.zip: is damaged"));

        assertThat(page.texts("//section[@id='first']//th")).containsExactly("Bo", "Cem", "Dee", "Eve", "Fay");
        assertThat(page.texts("//section[@id='first']//td/p"))
                .containsExactly(
                        "ChatServer.java:3: ';' expected",
                        "grader error at Q7",
                        "sometimes right: Q6",
                        "can't be read: captures/client1.pcap: cut",
                        "capture-shared (with Anna_1): the same ISN",
                        "refused: work.zip: is damaged");
    }

    @Test
    void an_extra_program_that_is_missing_worries_nobody() throws IOException {
        Question extra = new Question(
                "Q16", 4, "t", 0, 5, "failed", List.of(), "a program", "Trace.java is missing", "h", null, true);
        ReadPage page = report(new SampleResults(folder)
                .add("Anna_1", right("1", "Anna").with(extra).compileErrors("Trace.java is missing")));

        assertThat(page.text()).contains("All could be marked, and nothing is suspicious.");
    }

    @Test
    void marks_by_hand_that_are_missing_are_counted() throws IOException {
        ReadPage page = report(new SampleResults(folder)
                .add("Anna_1", right("1", "Anna").without("Q1", 3, 5, "pending"))
                .add("Bo_2", right("2", "Bo").passed("Q1", 3, 5)));

        assertThat(page.text())
                .contains("Q1 still waits for marks given by hand: 1 of 2.")
                .doesNotContain("Hardest");
    }

    @Test
    void a_question_tells_how_hard_it_was_and_which_hints_were_needed() throws IOException {
        Question.Hole hole = new Question.Hole(7, "ChatServer.java", 123);
        Question open = new Question("Q5", 4, "t", 0, 40, "failed", List.of(), "this", "that", "other", hole, false);
        ReadPage page = report(new SampleResults(folder)
                .add("Anna_1", right("1", "Anna"))
                .add("Bo_2", SampleMarks.of("2", "Bo").passed("Q2.1", 1, 60).failed("Q5", 4, 20, 40, "Mind the scale."))
                .add(
                        "Cem_3",
                        SampleMarks.of("3", "Cem").passed("Q2.1", 1, 60).failed("Q5", 4, 0, 40, "Mind the scale."))
                .add("Dee_4", SampleMarks.of("4", "Dee").passed("Q2.1", 1, 60).with(open)));

        assertThat(page.text()).contains("Hardest: Q5 (37.5% of its points).");
        assertThat(page.texts("//section[@id='questions']//tbody/tr[2]/td[contains(@class, 'count')]"))
                .containsExactly("40", "1", "1", "2");
        assertThat(page.texts("//section[@id='questions']//tbody/tr[2]//li"))
                .containsExactly("2 \u00D7 Mind the scale.", "1 \u00D7 Hole 7 of ChatServer.java is open.");
    }

    @Test
    void each_student_has_a_row_with_a_link_to_the_report() throws IOException {
        ReadPage page = report(new SampleResults(folder)
                .add("Åse Ø#%?_1", right("1", "Åse").extra("Q16", 4, 5, 5).without("Q1", 3, 5, "pending"))
                .addUnmarked("Bo_2", "2", "Bo", "refused"));

        assertThat(page.texts("//section[@id='students']//tbody/tr[1]/*"))
                .containsExactly("Åse", "1", "60", "0", "40", "5", "100", "5", "");
        assertThat(page.texts("//section[@id='students']//tbody/tr[2]/*"))
                .containsExactly("Bo", "2", "\u2013", "\u2013", "\u2013", "\u2013", "\u2013", "\u2013", "refused");
        assertThat(page.values("href")).contains("./Åse%20Ø%23%25%3F_1/report.html");
    }

    @Test
    void what_students_write_is_text_and_nothing_else() throws IOException {
        String hostile = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp;";
        Question question = new Question(
                "Q5", 4, hostile, 0, 40, "failed", List.of(hostile), hostile, hostile, hostile, null, false);
        ReadPage page = report(new SampleResults(folder)
                .add(
                        "Anna_1",
                        SampleMarks.of(hostile, hostile)
                                .with(question)
                                .compileErrors(hostile)
                                .finding(hostile, hostile, hostile))
                .addUnmarked("Bo_2", hostile, hostile, hostile));

        assertThat(page.all("//img")).isEmpty();
        assertThat(page.all("//script")).hasSize(1);
        assertThat(page.all("//@*[starts-with(name(), 'on')]/..")).isEmpty();
        assertThat(page.text().split(java.util.regex.Pattern.quote(hostile), -1))
                .hasSizeGreaterThan(8);
    }

    @Test
    void a_folder_without_results_is_told() {
        assertThatThrownBy(() -> ClassReport.write(folder))
                .isInstanceOf(WrongUse.class)
                .hasMessage(folder + ": has no gradebook.csv; expected the folder that \"chatlab grade\" wrote");
    }

    @Test
    void a_gradebook_can_not_point_outside_its_folder() throws IOException {
        Files.writeString(folder.resolve("gradebook.csv"), "student,total\n../other,5\n");
        assertThatThrownBy(() -> ClassReport.write(folder))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("no column student with the names of folders");
    }
}
