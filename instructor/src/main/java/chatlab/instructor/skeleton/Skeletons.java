package chatlab.instructor.skeleton;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;

/** The skeletons of all milestones and labs. */
public final class Skeletons {
    private Skeletons() {}

    /**
     * Makes the skeleton of every solution in {@code solutions/}.
     *
     * @return for each the text, and the path relative to the repository's folder where the milestone has it
     * @throws SkeletonException for a solution whose holes aren't marked as they should be
     */
    public static SortedMap<Path, String> of(Path root) throws IOException {
        Path solutions = root.resolve("solutions");
        SortedMap<Path, String> skeletons = new TreeMap<>();
        Files.walkFileTree(solutions, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.endsWith("target") || folder.endsWith("src/test")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.toString().endsWith(".java")) {
                    skeletons.put(
                            solutions.relativize(file), Solution.read(file).skeleton());
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return skeletons;
    }
}
