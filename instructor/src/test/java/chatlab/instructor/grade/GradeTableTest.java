package chatlab.instructor.grade;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.harness.question.QuestionResult;
import chatlab.harness.question.State;
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
            Row.failed("charlie", "can't be read: no such folder"));

    @TempDir
    private Path folder;

    @Test
    void marks_stand_below_each_other() {
        assertThat(new GradeTable(ROWS, MILESTONES)).hasToString("""
                student                   M1    M3  extra  total  pending  remarks
                alfa                       2     0      1      2        5  two holes
                                                                           Q9 fails
                bravo-with-a-long-name     0     0      1      0        5
                charlie                    -     -      -      -        -  can't be read: no such folder
                """);
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
        results.writeGradebook(ROWS, MILESTONES);

        assertThat(folder.resolve("gradebook.csv")).hasContent("""
                student,milestone 1,milestone 3,extra,total,max,pending,remarks
                alfa,2,0,1,2,7,5,two holes; Q9 fails
                bravo-with-a-long-name,0,0,1,0,7,5,
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
        Submission submission =
                new Submission(student, "", List.of(), List.of(), new TreeMap<>(), new TreeMap<>(), Map.of());
        return Row.graded(StudentGrade.of(submission, questions, Compilation.OK, List.of(), remarks));
    }

    private static QuestionResult question(
            String number, int milestone, int points, int max, State state, boolean extra) {
        return new QuestionResult(
                number, milestone, "title", points, max, state, List.of(), null, null, null, null, extra);
    }
}
