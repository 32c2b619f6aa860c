package chatlab.instructor.grade;

import chatlab.harness.question.Grader;
import chatlab.harness.question.Question;
import chatlab.harness.question.QuestionResult;
import chatlab.harness.question.State;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Questions about a program that can't be run: all of them fail, for one reason. */
final class Unasked {
    private Unasked() {}

    static List<QuestionResult> all(Class<?> type, String problem) {
        Grader grader = type.getAnnotation(Grader.class);
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getAnnotation(Question.class) != null)
                .sorted(Comparator.comparing(Unasked::number, Comparator.comparingInt(String::length))
                        .thenComparing(Unasked::number))
                .map(method -> failed(grader, method, problem))
                .toList();
    }

    private static String number(Method method) {
        return method.getAnnotation(Question.class).number();
    }

    private static QuestionResult failed(Grader grader, Method method, String problem) {
        Question question = method.getAnnotation(Question.class);
        return new QuestionResult(
                question.number(),
                grader.milestone(),
                method.getName().replace('_', ' '),
                0,
                question.points(),
                State.FAILED,
                List.of(),
                "a program that compiles and starts",
                problem,
                "Run \"mvn test\" before you hand in: it says the same.",
                null,
                grader.extra());
    }
}
