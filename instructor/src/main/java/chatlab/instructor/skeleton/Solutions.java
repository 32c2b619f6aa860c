package chatlab.instructor.skeleton;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;

/** The solutions of all milestones and labs. */
public final class Solutions {
    private Solutions() {}

    /**
     * Reads every source file in {@code solutions/}, without tests.
     *
     * @return each by the path, relative to the repository's folder {@code root}, where the milestone has its skeleton
     * @throws SkeletonException for a solution whose holes aren't marked as they should be
     */
    public static SortedMap<Path, Solution> in(Path root) throws IOException {
        Path folder = root.resolve("solutions");
        SortedMap<Path, Solution> solutions = new TreeMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                return inner.endsWith("target") || inner.endsWith("src/test")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.toString().endsWith(".java")) {
                    solutions.put(folder.relativize(file), Solution.read(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return solutions;
    }
}
