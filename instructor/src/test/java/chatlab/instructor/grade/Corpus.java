package chatlab.instructor.grade;

import chatlab.instructor.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The submissions in {@code instructor/corpus} that test the graders. */
final class Corpus {
    private Corpus() {}

    /** What is in the folder {@code kind} of a milestone, in the order of names; nothing where it has no such folder. */
    static List<Path> in(Milestone milestone, String kind) throws IOException {
        Path folder = Repository.root()
                .resolve("instructor/corpus")
                .resolve(milestone.module())
                .resolve(kind);
        return Files.exists(folder) ? list(folder) : List.of();
    }

    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        }
    }
}
