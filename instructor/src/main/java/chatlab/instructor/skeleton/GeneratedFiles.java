package chatlab.instructor.skeleton;

import chatlab.instructor.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of the repository that are made from the solutions, and committed. */
public final class GeneratedFiles {
    private final Path root;
    private final SortedMap<Path, String> texts = new TreeMap<>();

    /** Makes all of them in memory; {@code root} is the repository's folder. */
    public GeneratedFiles(Path root) throws IOException {
        this.root = root;
        SortedMap<Path, Solution> solutions = Solutions.in(root);
        solutions.forEach((file, solution) -> texts.put(file, solution.skeleton()));
        texts.putAll(SampleClass.of(solutions));
    }

    /** Writes those that differ from what is there, and returns their paths relative to the repository's folder. */
    public List<Path> write() throws IOException {
        List<Path> written = new ArrayList<>();
        for (Path file : texts.keySet()) {
            Path target = root.resolve(file);
            if (!Files.exists(target) || !Files.readString(target).equals(texts.get(file))) {
                Files.createDirectories(target.getParent());
                WholeFile.write(target, texts.get(file));
                written.add(file);
            }
        }
        return written;
    }

    /** One line for each file that is not as it would be generated: the file, the first line that differs, what to do. */
    public List<String> differences() throws IOException {
        List<String> differences = new ArrayList<>();
        for (Path file : texts.keySet()) {
            Path committed = root.resolve(file);
            if (!Files.exists(committed)) {
                differences.add(file + ": missing; run ./chatlab skeletons");
            } else if (!Files.readString(committed).equals(texts.get(file))) {
                differences.add(difference(file, Files.readString(committed), texts.get(file)));
            }
        }
        return differences;
    }

    private static String difference(Path file, String committed, String generated) {
        List<String> found = committed.lines().toList();
        List<String> expected = generated.lines().toList();
        int line = 0;
        while (line < found.size() && line < expected.size() && found.get(line).equals(expected.get(line))) {
            line++;
        }
        return "%s:%d: expected \"%s\", found \"%s\"; run ./chatlab skeletons"
                .formatted(file, line + 1, lineOrEnd(expected, line), lineOrEnd(found, line));
    }

    private static String lineOrEnd(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line).strip() : "(end of file)";
    }
}
