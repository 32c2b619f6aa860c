package chatlab.harness.question;

import static java.util.Comparator.comparing;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/** Asks questions in the order of their numbers: Q2.9 before Q2.10. */
final class QuestionOrder implements MethodOrderer {
    private static final Comparator<String> BY_NUMBER = comparing(QuestionOrder::padded);

    /** The questions of a grader, in this order. */
    static List<Method> questions(Class<?> grader) {
        return Arrays.stream(grader.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Question.class))
                .sorted(comparing(method -> method.getAnnotation(Question.class).number(), BY_NUMBER))
                .toList();
    }

    @Override
    public void orderMethods(MethodOrdererContext context) {
        context.getMethodDescriptors().sort(comparing(QuestionOrder::number, BY_NUMBER));
    }

    private static String number(MethodDescriptor method) {
        return method.findAnnotation(Question.class).map(Question::number).orElse("");
    }

    private static String padded(String number) {
        return number.replaceAll("(\\d+)", "000$1").replaceAll("0+(\\d{4})", "$1");
    }
}
