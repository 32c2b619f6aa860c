package chatlab.instructor.grade;

import chatlab.instructor.Repository;
import chatlab.instructor.lab.Lab;
import chatlab.instructor.lab.Milestone;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compiles variants of a milestone's program, so that its graders can mark them: the test of the graders. */
final class Workbench {
    private final Path folder;
    private final GivenFiles given;
    private final ClassPath classPath;

    Workbench(Path folder) throws IOException {
        this.folder = folder;
        this.given = new GivenFiles(Repository.root(), Lab.allModules(Repository.root()));
        this.classPath = new ClassPath(Repository.root(), Files.createTempDirectory(folder, ""));
    }

    /** All modules of students, or only the one whose name the system property {@code chatlab.module} has. */
    List<Milestone> milestones() {
        String only = System.getProperty("chatlab.module");
        return given.milestones().stream()
                .filter(milestone -> only == null || milestone.name().equals(only))
                .toList();
    }

    /** A program of these files with holes, compiled. */
    CompiledProgram compile(Milestone milestone, Map<String, String> texts) throws IOException {
        Path work = Files.createTempDirectory(folder, milestone.name());
        List<Path> sources = new ArrayList<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path source = work.resolve(milestone.path(text.getKey()));
            Files.createDirectories(source.getParent());
            sources.add(Files.writeString(source, text.getValue()));
        }
        return compile(milestone, sources, work);
    }

    /** A program of these source files, compiled; the solution's stand in for files with holes that are not among them. */
    CompiledProgram compile(Milestone milestone, List<Path> sources) throws IOException {
        List<Path> all = new ArrayList<>(sources);
        for (String path : milestone.paths()) {
            Path solution = Repository.root().resolve("solutions").resolve(path);
            if (sources.stream().noneMatch(source -> source.endsWith(solution.getFileName()))) {
                all.add(solution);
            }
        }
        return compile(milestone, all, Files.createTempDirectory(folder, milestone.name()));
    }

    private CompiledProgram compile(Milestone milestone, List<Path> sources, Path work) throws IOException {
        Path classes = work.resolve("classes");
        Compilation compilation = new Compiler(given, classPath).compile(milestone, sources, classes);
        if (!compilation.ok()) {
            throw new IllegalStateException(milestone.name() + ": " + compilation.summary());
        }
        return new CompiledProgram(
                milestone.module(),
                classes + File.pathSeparator + ClassPath.join(classPath.given(milestone)),
                ClassPath.join(ClassPath.libraries(List.of(milestone))),
                work.resolve(milestone.module()).toString());
    }
}
