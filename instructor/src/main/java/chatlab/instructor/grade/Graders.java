package chatlab.instructor.grade;

import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.program.Hosts;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;

/** The graders of a milestone's module, loaded from where its build put them. */
final class Graders {
    private final List<Class<?>> classes = new ArrayList<>();

    /** Loads them; throws IOException when the module isn't built. */
    Graders(Path root, String module) throws IOException {
        Path target = root.resolve(module).resolve("target");
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
            throw new IOException("can't load the graders of " + module, e);
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

    /**
     * Asks all questions about the files in {@code folder}; those about programs that fail are asked again.
     *
     * @param parameters how programs are run, see {@link Grading#run}
     * @param hosts JVMs that programs may share
     * @param threads where questions are asked again
     */
    List<QuestionResult> ask(Path folder, Map<String, String> parameters, Hosts hosts, ExecutorService threads) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("chatlab.folder", folder.toString());
        return new Retrial(classes, all, threads)
                .check(Grading.run(classes, all, hosts).results());
    }

    /** The same for a submission whose code can't be run; the questions about it fail, with the problem. */
    List<QuestionResult> askWithoutProgram(Path folder, String problem) {
        UnmetExpectation why = new UnmetExpectation(
                "a program that compiles and starts",
                problem,
                "Run \"mvn test\" before you hand in: it says the same.");
        List<QuestionResult> results = new ArrayList<>();
        for (Class<?> type : classes) {
            boolean asked = grader(type).program().isEmpty();
            results.addAll(
                    asked
                            ? Grading.run(List.of(type), Map.of("chatlab.folder", folder.toString()))
                                    .results()
                            : Grading.notAsked(type, why));
        }
        return results;
    }
}
