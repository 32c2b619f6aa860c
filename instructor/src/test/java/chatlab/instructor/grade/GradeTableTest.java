package chatlab.instructor.grade;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.harness.question.QuestionResult;
import chatlab.harness.question.State;
import chatlab.instructor.intake.Student;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeTableTest {
    private static final List<Integer> MILESTONES = List.of(1, 3);

    private static final List<Row> ROWS = List.of(
            row("alfa", List.of("two holes", "Q9 fails"), State.PASSED),
            row("bravo-with-a-long-name", List.of(), State.GRADER_ERROR),
            Row.failed("charlie", new Student("charlie", "charlie"), "can't be read: no such folder"));

    @TempDir
    private Path folder;

    @Test
    void marks_stand_below_each_other() {
        assertThat(new GradeTable("chat", ROWS, MILESTONES)).hasToString("""
                student                   M1    M3  extra  total  pending  remarks
                alfa                       2     0      1      2        5  two holes
                                                                           Q9 fails
                bravo-with-a-long-name     0     0      1      0        5
                charlie                    -     -      -      -        -  can't be read: no such folder
                """);
    }

    @Test
    void names_in_any_script_take_the_columns_that_a_terminal_gives_them() {
        List<Row> rows = List.of(
                row("\u738B\u5C0F\u660E_1", List.of(), State.PASSED), // each of three takes two columns
                row("Zoe\u0308_2", List.of(), State.PASSED), // the dots stand above the e
                row("Emma \uD83D\uDE00_3", List.of(), State.PASSED));

        assertThat(new GradeTable("chat", rows, List.of(1)).toString().lines())
                .containsExactly(
                        "student      M1  extra  total  pending  remarks",
                        "\u738B\u5C0F\u660E_1      2      1      2        5",
                        "Zoe\u0308_2         2      1      2        5",
                        "Emma \uD83D\uDE00_3     2      1      2        5");
    }

    @Test
    void a_submission_without_marks_or_with_a_grader_error_is_trouble() {
        assertThat(ROWS).extracting(Row::isTrouble).containsExactly(false, true, true);
    }

    @Test
    void the_gradebook_leaves_unknown_marks_empty() throws IOException {
        Results results = new Results(folder);
        Files.createDirectories(folder.resolve("charlie"));
        Files.writeString(folder.resolve("charlie/grade.json"), "marks of an earlier time");

        for (Row row : ROWS) {
            results.write(row);
        }
        results.writeGradebook("chat", ROWS, MILESTONES);

        assertThat(folder.resolve("gradebook.csv")).hasContent("""
                student,milestone 1,milestone 3,extra,total,max,pending,remarks
                alfa,2,0,1,2,7,5,two holes; Q9 fails
                bravo-with-a-long-name,,,,,,,
                charlie,,,,,,,can't be read: no such folder
                """);
        assertThat(folder.resolve("alfa/grade.json")).exists();
        assertThat(folder.resolve("charlie/grade.json")).doesNotExist();
    }

    private static Row row(String student, List<String> remarks, State state) {
        List<QuestionResult> questions = List.of(
                question("Q2.1", 1, state == State.PASSED ? 2 : 0, 2, state, false),
                question("Q1", 3, 0, 5, State.PENDING, false),
                question("Q16", 4, 1, 5, State.FAILED, true));
        Submission submission = new Submission(
                new Student(student, student),
                student,
                "",
                List.of(),
                List.of(),
                new TreeMap<>(),
                new TreeMap<>(),
                Map.of());
        Marks marks = new Marks(questions, Compilation.OK, List.of(), remarks, "");
        return Row.graded(student, StudentGrade.of("chat", submission, marks, questions));
    }

    private static QuestionResult question(
            String number, int milestone, int points, int max, State state, boolean extra) {
        return new QuestionResult(
                number, milestone, "title", points, max, state, List.of(), null, null, null, null, extra);
    }
}
