package chatlab.harness.question;

import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.program.Hosts;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs graders from a program instead of a build. */
public final class Grading {
    private Grading() {}

    /**
     * Asks all questions of these graders.
     *
     * @param parameters how: {@code chatlab.run}, {@code chatlab.classpath}, {@code chatlab.libraries},
     *     {@code chatlab.folder}, {@code chatlab.seed}, {@code chatlab.trouble}, {@code chatlab.stops}
     * @throws IllegalStateException when not all could be asked: no marks are better than wrong ones
     */
    public static GradeSheet run(List<Class<?>> graders, Map<String, String> parameters) {
        return run(graders, parameters, null);
    }

    /** The same with hosts that serve other runs, too; null for new ones, where such are needed. */
    public static GradeSheet run(List<Class<?>> graders, Map<String, String> parameters, Hosts hosts) {
        GradeSheet sheet =
                execute(graders.stream().map(DiscoverySelectors::selectClass).toList(), parameters, hosts);
        checkAllWereAsked(graders, sheet);
        return sheet;
    }

    /**
     * Asks one question of a grader, whatever it needs.
     *
     * @param number a question of this grader: {@code Q2.3}
     */
    public static QuestionResult ask(Class<?> grader, String number, Map<String, String> parameters) {
        Method question = QuestionOrder.questions(grader).stream()
                .filter(method -> method.getAnnotation(Question.class).number().equals(number))
                .findFirst()
                .orElseThrow();
        return execute(List.of(DiscoverySelectors.selectMethod(grader, question)), parameters, null)
                .results()
                .get(0);
    }

    private static GradeSheet execute(
            List<? extends DiscoverySelector> selected, Map<String, String> parameters, Hosts hosts) {
        GradeSheet sheet = new GradeSheet();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selected)
                .configurationParameters(parameters)
                .build();
        try (LauncherSession session = LauncherFactory.openSession()) {
            session.getStore().put(Namespace.create(Grading.class), Given.class, new Given(sheet, hosts));
            session.getLauncher().execute(request);
        }
        return sheet;
    }

    /** The results of a grader whose questions can't be asked at all, as there is no program: all fail, for this reason. */
    public static List<QuestionResult> notAsked(Class<?> grader, UnmetExpectation why) {
        return QuestionOrder.questions(grader).stream()
                .map(question -> Outcome.notAsked(grader.getAnnotation(Grader.class), question, why))
                .toList();
    }

    private static void checkAllWereAsked(List<Class<?>> graders, GradeSheet sheet) {
        int questions = graders.stream()
                .mapToInt(grader -> QuestionOrder.questions(grader).size())
                .sum();
        if (sheet.results().size() != questions) {
            throw new IllegalStateException("the graders asked %d of their %d questions"
                    .formatted(sheet.results().size(), questions));
        }
    }
}
