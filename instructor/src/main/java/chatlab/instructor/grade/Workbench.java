package chatlab.instructor.grade;

import chatlab.harness.question.Grader;
import chatlab.harness.question.Grading;
import chatlab.harness.question.QuestionResult;
import chatlab.instructor.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Compiles variants of a milestone's program, and has its graders mark them in either way: the test of the graders. */
final class Workbench {
    static final List<String> WAYS = List.of("in-process", "child");

    private final Path folder;
    private final GivenFiles given;
    private final ClassPath classPath;

    Workbench(Path folder) throws IOException {
        this.folder = folder;
        this.given = new GivenFiles(Repository.root());
        this.classPath = new ClassPath(Repository.root(), Files.createTempDirectory(folder, ""));
    }

    List<Milestone> milestones() {
        return given.milestones();
    }

    /** The path of the solution whose skeleton a student of this milestone gets. */
    static Path solution(Milestone milestone) {
        return Repository.root().resolve("solutions").resolve(milestone.mainPath());
    }

    /** A program whose main file has this text, compiled. */
    Compiled compile(Milestone milestone, String source) throws IOException {
        Path work = Files.createTempDirectory(folder, milestone.module());
        Path main = work.resolve(milestone.path(milestone.mainFile()));
        Files.createDirectories(main.getParent());
        Files.writeString(main, source);
        return compile(milestone, List.of(main), work);
    }

    /** A program of these source files, compiled. */
    Compiled compile(Milestone milestone, List<Path> sources) throws IOException {
        return compile(milestone, sources, Files.createTempDirectory(folder, milestone.module()));
    }

    private Compiled compile(Milestone milestone, List<Path> sources, Path work) throws IOException {
        Path classes = work.resolve("classes");
        Compilation compilation = new Compiler(given, classPath).compile(milestone, sources, classes);
        if (!compilation.ok()) {
            throw new IllegalStateException(milestone.mainFile() + ": " + compilation.summary());
        }
        List<Class<?>> graders = new Graders(Repository.root(), milestone)
                .classes().stream().filter(Workbench::runsProgram).toList();
        return new Compiled(graders, classPath.of(milestone, classes), work.resolve(milestone.module()));
    }

    private static boolean runsProgram(Class<?> grader) {
        return !grader.getAnnotation(Grader.class).program().isEmpty();
    }

    /** A program that can be marked as often as one likes. */
    record Compiled(List<Class<?>> graders, String classPath, Path folder) {
        /** What the graders say of it, with names drawn from {@code seed}. */
        List<QuestionResult> mark(String way, long seed) {
            return mark(way, seed, "");
        }

        /** The same, with more options for the JVM of a child, one a line. */
        List<QuestionResult> mark(String way, long seed, String options) {
            Map<String, String> parameters = Map.of(
                    "chatlab.run",
                    way,
                    "chatlab.classpath",
                    classPath,
                    "chatlab.options",
                    options,
                    "chatlab.folder",
                    folder.toString(),
                    "chatlab.seed",
                    Long.toString(seed));
            return Grading.run(graders, parameters).results();
        }
    }
}
