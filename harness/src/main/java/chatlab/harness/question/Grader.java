package chatlab.harness.question;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Marks a class whose {@link Question questions} mark one milestone of a lab. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(GraderExtension.class)
@TestMethodOrder(QuestionOrder.class)
public @interface Grader {
    /** The lab's name, for example {@code chat}. */
    String lab();

    /** The milestone's number in the lab, 0 where the lab has no milestones. */
    int milestone();

    /** What the score card calls it, for example {@code chat server}. */
    String title();

    /** What its questions add up to. */
    int points();

    /** Whether these are points beyond the lab's 100. */
    boolean extra() default false;

    /** The main class of the program under test; empty where no program is run. */
    String program() default "";
}
