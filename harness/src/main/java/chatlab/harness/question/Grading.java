package chatlab.harness.question;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
     * @param parameters how: {@code chatlab.run}, {@code chatlab.classpath}, {@code chatlab.folder},
     *     {@code chatlab.seed}
     * @throws IllegalStateException when not all could be asked: no marks are better than wrong ones
     */
    public static GradeSheet run(List<Class<?>> graders, Map<String, String> parameters) {
        GradeSheet sheet = new GradeSheet();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(graders.stream().map(DiscoverySelectors::selectClass).toList())
                .configurationParameters(parameters)
                .build();
        try (LauncherSession session = LauncherFactory.openSession()) {
            session.getStore().put(Namespace.create(Grading.class), GradeSheet.class, sheet);
            session.getLauncher().execute(request);
        }
        checkAllWereAsked(graders, sheet);
        return sheet;
    }

    private static void checkAllWereAsked(List<Class<?>> graders, GradeSheet sheet) {
        long questions = graders.stream()
                .flatMap(grader -> Arrays.stream(grader.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Question.class))
                .count();
        if (sheet.results().size() != questions) {
            throw new IllegalStateException("the graders asked %d of their %d questions"
                    .formatted(sheet.results().size(), questions));
        }
    }
}
