package chatlab.instructor.grade;

import chatlab.harness.question.State;
import chatlab.instructor.intake.Student;
import java.util.List;
import java.util.Optional;

/**
 * What became of one submission.
 *
 * @param student the name of the folder with the student's results
 * @param owner whose submission it is
 * @param grade its marks; empty where it could not be marked, which is never a zero
 */
record Row(String student, Student owner, Optional<StudentGrade> grade, List<String> remarks) {
    static Row graded(String student, StudentGrade grade) {
        return new Row(student, grade.student(), Optional.of(grade), grade.remarks());
    }

    static Row failed(String student, Student owner, String why) {
        return new Row(student, owner, Optional.empty(), List.of(why));
    }

    /** Whether there are no marks that could be given to the student, although something was handed in. */
    boolean isGraderError() {
        return grade.map(marks -> marks.has(State.GRADER_ERROR))
                .orElseGet(() -> remarks.stream().anyMatch(remark -> remark.startsWith("grader error")));
    }

    boolean isUnstable() {
        return grade.map(marks -> marks.has(State.UNSTABLE)).orElse(false);
    }

    boolean isTrouble() {
        return grade.isEmpty() || isGraderError() || isUnstable();
    }
}
