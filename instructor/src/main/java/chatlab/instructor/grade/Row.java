package chatlab.instructor.grade;

import java.util.List;
import java.util.Optional;

/**
 * What became of one submission.
 *
 * @param grade its marks; empty where it could not be marked, which is never a zero
 */
record Row(String student, Optional<StudentGrade> grade, List<String> remarks) {
    static Row graded(StudentGrade grade) {
        return new Row(grade.student().id(), Optional.of(grade), grade.remarks());
    }

    static Row failed(String student, String why) {
        return new Row(student, Optional.empty(), List.of(why));
    }

    boolean isTrouble() {
        return grade.isEmpty() || grade.get().hasGraderError();
    }
}
