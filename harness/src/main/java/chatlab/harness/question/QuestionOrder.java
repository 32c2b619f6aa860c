package chatlab.harness.question;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/** Asks questions in the order of their numbers: Q2.9 before Q2.10. */
final class QuestionOrder implements MethodOrderer {
    private static final Comparator<String> BY_NUMBER = comparing(QuestionOrder::padded);

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
