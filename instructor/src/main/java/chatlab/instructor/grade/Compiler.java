package chatlab.instructor.grade;

import chatlab.instructor.lab.Milestone;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles students' sources in this JVM, together with our own copies of the given ones. */
final class Compiler {
    private static final int RELEASE = 17;

    private static final List<String> OPTIONS = options();

    private final GivenFiles given;
    private final ClassPath classPath;
    private final JavaCompiler javac;

    /** Kept, as it knows the libraries and the classes of Java then; reads all files anew each time. */
    private final StandardJavaFileManager files;

    /** Throws IllegalStateException when this Java has no compiler. */
    Compiler(GivenFiles given, ClassPath classPath) {
        this.given = given;
        this.classPath = classPath;
        this.javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new IllegalStateException("this Java has no compiler; install a JDK, not only a JRE");
        }
        files = javac.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
    }

    /** Java 17 itself compiles for Java 17 without being told so, and in less time. */
    private static List<String> options() {
        List<String> options = new ArrayList<>(List.of("-proc:none", "-nowarn", "-Xmaxerrs", "20"));
        if (Runtime.version().feature() != RELEASE) {
            options.addAll(List.of("--release", Integer.toString(RELEASE)));
        }
        return options;
    }

    /** Compiles the sources of a milestone into {@code classes}. */
    Compilation compile(Milestone milestone, List<Path> sources, Path classes) throws IOException {
        List<Path> all = new ArrayList<>(sources);
        all.addAll(given.compiledAlong(milestone));
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        Files.createDirectories(classes);
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath.of(milestone));
        files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
        boolean ok = javac.getTask(null, files, problems, OPTIONS, null, files.getJavaFileObjectsFromPaths(all))
                .call();
        return ok ? Compilation.OK : Compilation.failed(messages(milestone, sources, problems));
    }

    private List<String> messages(Milestone milestone, List<Path> sources, DiagnosticCollector<JavaFileObject> problems)
            throws IOException {
        List<String> messages = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> problem : problems.getDiagnostics()) {
            if (problem.getKind() != Diagnostic.Kind.ERROR) {
                continue;
            }
            Path file = problem.getSource() == null
                    ? null
                    : Path.of(problem.getSource().toUri());
            messages.add(
                    file == null || sources.contains(file)
                            ? message(file, problem)
                            : misfit(milestone, sources, file, problem).message(problem));
        }
        return messages.isEmpty()
                ? List.of(milestone.name() + ": the compiler gave up on it")
                : messages.stream().distinct().toList();
    }

    /** Of the files with holes, it is the one that declares what is called; the first one where none does. */
    private Misfit misfit(Milestone milestone, List<Path> sources, Path caller, Diagnostic<?> problem)
            throws IOException {
        List<Misfit> misfits = given.skeletons(milestone).stream()
                .map(skeleton -> new Misfit(skeleton, own(skeleton, sources), caller))
                .toList();
        for (Misfit misfit : misfits) {
            if (misfit.isCalled(problem)) {
                return misfit;
            }
        }
        return misfits.get(0);
    }

    private static Path own(Path skeleton, List<Path> sources) {
        return sources.stream()
                .filter(source -> source.endsWith(skeleton.getFileName()))
                .findFirst()
                .orElse(skeleton);
    }

    private static String message(Path file, Diagnostic<?> problem) {
        String place = file == null ? "" : file.getFileName() + ":" + problem.getLineNumber() + ": ";
        return place + Advice.on(problem);
    }

    static String oneLine(Diagnostic<?> problem) {
        return problem.getMessage(Locale.ENGLISH)
                .strip()
                .replaceAll("\\s*\\n\\s*", "; ")
                .replaceAll("\\s+", " ");
    }
}
