package chatlab.instructor.marks;

import chatlab.instructor.intake.Student;
import java.util.Optional;

/**
 * A student of a class that was graded.
 *
 * @param folder the name of the folder with the student's results
 * @param marks empty where the submission could not be marked
 * @param problem why it could not be marked; empty where it was
 */
public record Member(String folder, Student student, Optional<StudentMarks> marks, String problem) {
    /** Whether a person has to look: the submission could not be marked, or not for certain. */
    public boolean isTrouble() {
        return marks.isEmpty() || !marks.get().doubts().isEmpty();
    }
}
