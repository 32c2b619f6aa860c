package chatlab.instructor.grade;

import chatlab.harness.question.Grade;
import chatlab.harness.question.QuestionResult;
import chatlab.harness.question.State;
import chatlab.instructor.intake.Student;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A student's marks as {@code grade.json} has them. */
record StudentGrade(
        int schema,
        String lab,
        Student student,
        Submission submission,
        Grade.Total total,
        List<QuestionResult> questions,
        Compilation compile,
        List<JsonNode> captures,
        List<Object> findings,
        @JsonIgnore List<String> remarks) {

    /** Adds up what the graders found, with these results of questions: some may have been marked by hand. */
    static StudentGrade of(String lab, Submission submission, Marks marks, List<QuestionResult> questions) {
        Grade grade = Grade.of(lab, questions);
        return new StudentGrade(
                grade.schema(),
                grade.lab(),
                submission.student(),
                submission,
                grade.total(),
                questions,
                marks.compile(),
                marks.captures(),
                List.of(),
                marks.remarks());
    }

    /** The points of a milestone without extra points. */
    int points(int milestone) {
        return questions.stream()
                .filter(question -> question.milestone() == milestone && !question.extra())
                .mapToInt(QuestionResult::points)
                .sum();
    }

    /** Whether some question ended so. */
    boolean has(State state) {
        return questions.stream().anyMatch(question -> question.state() == state);
    }
}
