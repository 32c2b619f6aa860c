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

/** Compiles variants of a milestone's program, and has the milestone's graders mark them, in either way. */
final class Workbench {
    static final List<String> WAYS = List.of("in-process", "child");

    private final Path folder;
    private final GivenFiles given;
    private final ClassPath classPath;

    Workbench(Path folder) throws IOException {
        this.folder = folder;
        this.given = new GivenFiles(Repository.root());
        this.classPath = new ClassPath(Files.createTempDirectory(folder, ""));
    }

    List<Milestone> milestones() {
        return given.milestones();
    }

    /** The path of the solution whose skeleton a student of this milestone gets. */
    static Path solution(Milestone milestone) {
        return Repository.root().resolve("solutions").resolve(milestone.mainPath());
    }

    /** What the graders say of a program whose main file has this text. */
    List<QuestionResult> mark(Milestone milestone, String source, String way) throws IOException {
        Path work = Files.createTempDirectory(folder, milestone.module());
        Path main = work.resolve(milestone.path(milestone.mainFile()));
        Files.createDirectories(main.getParent());
        Files.writeString(main, source);
        Path classes = work.resolve("classes");
        Compilation compilation = new Compiler(given, classPath).compile(milestone, List.of(main), classes);
        if (!compilation.ok()) {
            throw new AssertionError("does not compile: " + compilation.messages());
        }
        List<Class<?>> graders = new Graders(Repository.root(), milestone)
                .classes().stream().filter(Workbench::runsProgram).toList();
        Map<String, String> parameters = Map.of(
                "chatlab.run", way,
                "chatlab.classpath", classPath.of(milestone, classes),
                "chatlab.folder", work.resolve(milestone.module()).toString());
        return Grading.run(graders, parameters).results();
    }

    private static boolean runsProgram(Class<?> grader) {
        return !grader.getAnnotation(Grader.class).program().isEmpty();
    }
}
