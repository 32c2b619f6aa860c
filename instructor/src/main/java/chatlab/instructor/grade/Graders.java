package chatlab.instructor.grade;

import chatlab.harness.question.Grader;
import chatlab.harness.question.Grading;
import chatlab.harness.question.QuestionResult;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The graders of a milestone's module, loaded from where its build put them. */
final class Graders {
    private final List<Class<?>> classes = new ArrayList<>();

    /** Loads them; throws IOException when the module isn't built. */
    Graders(Path root, Milestone milestone) throws IOException {
        Path target = root.resolve(milestone.module()).resolve("target");
        Path tests = target.resolve("test-classes");
        URL[] places = {tests.toUri().toURL(), target.resolve("classes").toUri().toURL()};
        @SuppressWarnings("resource") // needed as long as the graders are
        ClassLoader loader = new URLClassLoader(places, Graders.class.getClassLoader());
        try (Stream<Path> files = Files.walk(tests)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("Grader.class")).toList()) {
                String name = tests.relativize(file).toString().replace(File.separatorChar, '.');
                classes.add(Class.forName(name.substring(0, name.length() - ".class".length()), false, loader));
            }
        } catch (ClassNotFoundException e) {
            throw new IOException("can't load the graders of " + milestone.module(), e);
        }
        classes.removeIf(type -> grader(type) == null);
        classes.sort(Comparator.comparing((Class<?> type) -> grader(type).extra())
                .thenComparing(type -> grader(type).milestone())
                .thenComparing(Class::getName));
    }

    private static Grader grader(Class<?> type) {
        return type.getAnnotation(Grader.class);
    }

    List<Class<?>> classes() {
        return List.copyOf(classes);
    }

    List<Grader> all() {
        return classes.stream().map(Graders::grader).toList();
    }

    /** Whether the module's program earns extra points only, so that nobody has to hand it in. */
    boolean isProgramExtra() {
        return all().stream().filter(grader -> !grader.program().isEmpty()).allMatch(Grader::extra);
    }

    /** Asks all questions about the files in {@code folder} and the programs on {@code classPath}. */
    List<QuestionResult> ask(Path folder, String classPath) {
        return ask(classes, folder, classPath);
    }

    /** The same for a submission whose code can't be run; the questions about it fail, with the problem. */
    List<QuestionResult> askWithoutProgram(Path folder, String problem) {
        List<QuestionResult> results = new ArrayList<>();
        for (Class<?> type : classes) {
            results.addAll(
                    grader(type).program().isEmpty() ? ask(List.of(type), folder, "") : Unasked.all(type, problem));
        }
        return results;
    }

    private static List<QuestionResult> ask(List<Class<?>> types, Path folder, String classPath) {
        Map<String, String> parameters =
                Map.of("chatlab.run", "child", "chatlab.classpath", classPath, "chatlab.folder", folder.toString());
        return Grading.run(types, parameters).results();
    }
}
