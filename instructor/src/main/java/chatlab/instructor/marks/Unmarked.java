package chatlab.instructor.marks;

import chatlab.instructor.intake.Student;

/**
 * A student whose submission could not be marked, as {@code unmarked.json} has it.
 *
 * @param problem why: refused, not readable, or an error of the grader
 */
public record Unmarked(Student student, String problem) {}
