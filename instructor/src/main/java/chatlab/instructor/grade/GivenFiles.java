package chatlab.instructor.grade;

import chatlab.instructor.lab.Milestone;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The instructor's own copies of what students get: given code, graders, harness. A student's copies don't count. */
final class GivenFiles {
    private final Path root;
    private final List<Milestone> milestones;
    private final Map<String, Path> sources = new HashMap<>();
    private final Set<Path> skeletons = new HashSet<>();

    /** Looks at the files of the repository in {@code root}, for these modules of students. */
    GivenFiles(Path root, List<Milestone> milestones) throws IOException {
        this.root = root;
        this.milestones = milestones;
        milestones.forEach(milestone -> skeletons.addAll(skeletons(milestone)));
        addAll("harness/src/main/java");
        for (Milestone milestone : milestones) {
            addAll(milestone.module() + "/src/main/java");
            addAll(milestone.module() + "/src/test/java");
        }
    }

    /** The modules of students. */
    List<Milestone> milestones() {
        return milestones;
    }

    private void addAll(String folder) throws IOException {
        Path base = root.resolve(folder);
        for (Path file : javaFiles(base)) {
            if (!skeletons.contains(file)) {
                Path parent = base.relativize(file).getParent();
                String packageName = parent == null ? "" : parent.toString().replace(File.separatorChar, '.');
                sources.put(packageName + "/" + file.getFileName(), file);
            }
        }
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** Our copy of a source file, if we give one of that name in that package. */
    Optional<Path> source(String packageName, String fileName) {
        return Optional.ofNullable(sources.get(packageName + "/" + fileName));
    }

    /** Our file at this place in the kit. */
    Path ours(String place) {
        return root.resolve(place);
    }

    /** Our pom.xml for a student's, whose path this is, if we give one in a folder of the same name. */
    Optional<Path> pom(String studentsFile) {
        return Stream.concat(milestones.stream().map(Milestone::module), Stream.of("harness"))
                .filter(module ->
                        studentsFile.equals(module + "/pom.xml") || studentsFile.endsWith("/" + module + "/pom.xml"))
                .map(module -> root.resolve(module).resolve("pom.xml"))
                .findFirst();
    }

    /** The sources that are compiled together with a student's: those of the same package. */
    List<Path> compiledAlong(Milestone milestone) throws IOException {
        List<Path> own = skeletons(milestone);
        Path folder = own.get(0).getParent();
        return javaFiles(folder).stream()
                .filter(file -> file.getParent().equals(folder) && !own.contains(file))
                .toList();
    }

    /** The names of those files. */
    Set<String> namesCompiledAlong(Milestone milestone) throws IOException {
        return compiledAlong(milestone).stream()
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toSet());
    }

    /** The skeletons of a milestone, which show what the given code expects of the student's. */
    List<Path> skeletons(Milestone milestone) {
        return milestone.paths().stream().map(this::ours).toList();
    }
}
