package chatlab.harness.question;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a class whose {@link Question questions} mark one milestone of a lab, or some of them: a milestone may have
 * several such classes, asked in the order of their names.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(GraderExtension.class)
@TestMethodOrder(QuestionOrder.class)
public @interface Grader {
    /** The lab's name, for example {@code chat}. */
    String lab();

    /** The milestone's number in the main lab, in another lab the number of the part: that of {@code server}, say. */
    int milestone();

    /** What the score card calls it, for example {@code chat server}. */
    String title();

    /** What the questions of the milestone add up to, those of its other graders too. */
    int points();

    /** Whether these are points beyond the lab's 100. */
    boolean extra() default false;

    /** The main class of the program under test; empty where no program is run. */
    String program() default "";
}
