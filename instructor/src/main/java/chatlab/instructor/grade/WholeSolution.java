package chatlab.instructor.grade;

import chatlab.instructor.Repository;
import chatlab.instructor.lab.Milestone;
import chatlab.instructor.skeleton.Solution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A module's solution: all of its files with holes.
 *
 * @param files each by its name
 */
record WholeSolution(Map<String, Solution> files) {
    static WholeSolution of(Milestone milestone) throws IOException {
        Map<String, Solution> files = new LinkedHashMap<>();
        for (String name : milestone.files()) {
            Path file = Repository.root().resolve("solutions").resolve(milestone.path(name));
            if (Files.exists(file)) {
                files.put(name, Solution.read(file));
            }
        }
        return new WholeSolution(files);
    }

    /** The numbers of the holes of all files. */
    Set<Integer> holes() {
        Set<Integer> numbers = new TreeSet<>();
        files.values().forEach(file -> numbers.addAll(file.holes()));
        return numbers;
    }

    /** The text of each file with only these holes empty. */
    Map<String, String> withHoles(Set<Integer> numbers) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, file) -> {
            Set<Integer> own = new TreeSet<>(file.holes());
            own.retainAll(numbers);
            texts.put(name, file.withHoles(own));
        });
        return texts;
    }
}
