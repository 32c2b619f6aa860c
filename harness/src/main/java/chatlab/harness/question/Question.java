package chatlab.harness.question;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** Marks a method of a {@link Grader} that asks one question of a program; its name is the question as a sentence. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
public @interface Question {
    /** The question of the lab sheet, and where it has parts the part: {@code Q2.5}. */
    String number();

    /** What a right answer earns. */
    int points();

    /** The next step for a student who fails it, without giving the answer away. */
    String hint();

    /** Numbers of the questions that must be passed first; else this one is blocked and costs no waiting. */
    String[] needs() default {};
}
