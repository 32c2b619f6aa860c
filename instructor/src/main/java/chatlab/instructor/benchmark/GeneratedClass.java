package chatlab.instructor.benchmark;

import chatlab.instructor.Repository;
import chatlab.instructor.skeleton.Solution;
import chatlab.instructor.skeleton.Solutions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A class as classes are: of ten submissions three are right, five have some holes left, one has nothing but holes, and
 * one doesn't compile. The same for the same number of students.
 */
final class GeneratedClass {
    private static final String MATERIALS = "milestone4-analysis";

    private final SortedMap<Path, Solution> solutions;
    private final Path example =
            Repository.root().resolve("instructor/sample-class/alfa").resolve(MATERIALS);
    private final Random random = new Random(1);

    GeneratedClass() throws IOException {
        solutions = Solutions.in(Repository.root());
    }

    /** Writes so many submissions into a new folder, each as its student would have it in the kit. */
    void write(Path folder, int students) throws IOException {
        for (int i = 0; i < students; i++) {
            Path student = folder.resolve("student%03d".formatted(i));
            copyMaterials(student.resolve(MATERIALS));
            for (Map.Entry<Path, Solution> solution : solutions.entrySet()) {
                Path file = student.resolve(solution.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, text(solution.getValue(), i % 10) + "// " + i + "\n");
            }
        }
    }

    private String text(Solution solution, int kind) {
        return switch (kind) {
            case 0, 1, 2 -> solution.withHoles(Set.of());
            case 8 -> solution.skeleton();
            case 9 -> solution.withHoles(Set.of()).replace("return ", "retrun ");
            default -> solution.withHoles(holes(solution));
        };
    }

    /** One to three holes of a file, or none. */
    private Set<Integer> holes(Solution solution) {
        Integer[] all = solution.holes().toArray(Integer[]::new);
        Set<Integer> open = new TreeSet<>();
        for (int i = random.nextInt(4); i > 0 && all.length > 0; i--) {
            open.add(all[random.nextInt(all.length)]);
        }
        return open;
    }

    /** Captures and answers of the example: marking them costs the same whoever made them. */
    private void copyMaterials(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(example)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".java"))
                    .toList()) {
                Path place = to.resolve(example.relativize(file).toString());
                Files.createDirectories(place.getParent());
                Files.copy(file, place);
            }
        }
    }
}
