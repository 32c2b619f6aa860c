package chatlab.instructor.grade;

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
import java.util.stream.Stream;

/** The instructor's own copies of what students get: given code, graders, harness. A student's copies don't count. */
final class GivenFiles {
    private final Path root;
    private final Map<String, Path> sources = new HashMap<>();
    private final Set<Path> skeletons = new HashSet<>();

    /** Looks at the files of the repository in {@code root}. */
    GivenFiles(Path root) throws IOException {
        this.root = root;
        milestones().forEach(milestone -> skeletons.add(root.resolve(milestone.mainPath())));
        addAll("harness/src/main/java");
        for (Milestone milestone : milestones()) {
            addAll(milestone.module() + "/src/main/java");
            addAll(milestone.module() + "/src/test/java");
        }
    }

    /** The milestones that there are. */
    List<Milestone> milestones() {
        return Milestone.in(root);
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
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** Our copy of a source file, if we give one of that name in that package. */
    Optional<Path> source(String packageName, String fileName) {
        return Optional.ofNullable(sources.get(packageName + "/" + fileName));
    }

    /** Our pom.xml for the folder that a student has one in, if we give one there. */
    Optional<Path> pom(Path studentsFile) {
        Path folder = studentsFile.getParent();
        Path ours = folder == null ? root : root.resolve(folder.getFileName());
        return Optional.of(ours.resolve("pom.xml")).filter(Files::exists);
    }

    /** The sources that are compiled together with a student's: those of the same package. */
    List<Path> compiledAlong(Milestone milestone) throws IOException {
        Path skeleton = skeleton(milestone);
        return javaFiles(skeleton.getParent()).stream()
                .filter(file -> file.getParent().equals(skeleton.getParent()) && !file.equals(skeleton))
                .toList();
    }

    /** The skeleton of a milestone, which shows what the given code expects of the student's. */
    Path skeleton(Milestone milestone) {
        return root.resolve(milestone.mainPath());
    }
}
