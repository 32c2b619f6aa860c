package chatlab.instructor.grade;

import chatlab.harness.question.Grade;
import chatlab.harness.question.QuestionResult;
import chatlab.harness.question.State;
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

    /** Whose marks these are; in a plain folder the name is all that is known. */
    record Student(String id, String name) {}

    /** Adds up what the graders found. */
    static StudentGrade of(
            Submission submission,
            List<QuestionResult> questions,
            Compilation compile,
            List<JsonNode> captures,
            List<String> remarks) {
        Grade grade = Grade.of("chat", questions);
        return new StudentGrade(
                grade.schema(),
                grade.lab(),
                new Student(submission.student(), submission.student()),
                submission,
                grade.total(),
                questions,
                compile,
                captures,
                List.of(),
                remarks);
    }

    /** The points of a milestone without extra points. */
    int points(int milestone) {
        return questions.stream()
                .filter(question -> question.milestone() == milestone && !question.extra())
                .mapToInt(QuestionResult::points)
                .sum();
    }

    boolean hasGraderError() {
        return questions.stream().anyMatch(question -> question.state() == State.GRADER_ERROR);
    }
}
