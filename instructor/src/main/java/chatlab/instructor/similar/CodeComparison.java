package chatlab.instructor.similar;

import chatlab.instructor.Repository;
import chatlab.instructor.WorkFolder;
import chatlab.instructor.lab.Lab;
import chatlab.instructor.lab.Milestone;
import chatlab.instructor.marks.MarkedStudent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Compares the code of a class with JPlag, milestone by milestone. JPlag runs in a process of its own, which {@code
 * instructor/similarity} builds: its licence is the GPL, so nothing here links to it.
 */
final class CodeComparison {
    /** Below so many tokens two right answers are soon the same: a hole has few. */
    static final int FEWEST_TOKENS = 40;
    /** From this share on a pair is shown. */
    static final double SIMILAR = 0.7;

    private final Path module = Repository.root().resolve("instructor/similarity/target");
    private final List<MarkedStudent> students;

    CodeComparison(List<MarkedStudent> students) {
        this.students = students;
    }

    /** Whether the part that holds JPlag was built; it is optional. */
    boolean isPossible() {
        return Files.isDirectory(module.resolve("lib"));
    }

    /** Pairs that have much in common, the most first. */
    List<CodePair> compare() throws IOException, InterruptedException {
        List<CodePair> pairs = new ArrayList<>();
        try (WorkFolder work = new WorkFolder()) {
            for (Milestone milestone : Lab.allModules(Repository.root())) {
                Path folder = Files.createDirectories(work.path().resolve(milestone.module()));
                if (layOut(milestone, folder) > 1) {
                    pairs.addAll(new CodePairs(students, milestone.module()).read(run(folder)));
                }
            }
        }
        return pairs.stream()
                .filter(pair -> pair.tokens() >= FEWEST_TOKENS && pair.similarity() >= SIMILAR)
                .sorted(Comparator.comparing(CodePair::similarity)
                        .reversed()
                        .thenComparing(CodePair::one)
                        .thenComparing(CodePair::other))
                .toList();
    }

    /** Puts the skeleton and each student's sources into folders named by number; returns how many students there are. */
    private int layOut(Milestone milestone, Path folder) throws IOException {
        Path skeleton = Files.createDirectories(folder.resolve("skeleton"));
        for (Path file : javaFiles(Repository.root().resolve(milestone.path("")))) {
            Files.copy(file, skeleton.resolve(file.getFileName()));
        }
        int count = 0;
        for (int i = 0; i < students.size(); i++) {
            List<Path> sources = students.get(i).sources(milestone.module());
            for (Path source : sources) {
                Path own = Files.createDirectories(folder.resolve("students").resolve(Integer.toString(i)));
                Files.copy(source, own.resolve(source.getFileName()));
            }
            count += sources.isEmpty() ? 0 : 1;
        }
        return count;
    }

    /** The given code may be used by anybody, so what is like it says nothing either. */
    private static List<Path> javaFiles(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private List<String> run(Path folder) throws IOException, InterruptedException {
        String classes = module.resolve("classes") + File.pathSeparator + module.resolve("lib") + "/*";
        Path output = folder.resolve("pairs");
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        classes,
                        "chatlab.similarity.Pairs",
                        folder.resolve("skeleton").toString(),
                        folder.resolve("students").toString())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        int status = process.waitFor();
        if (status != 0) {
            String last = Files.readString(errors).strip();
            throw new IOException(
                    "comparing code failed with status " + status + ": " + last.substring(last.lastIndexOf('\n') + 1));
        }
        return Files.readAllLines(output);
    }
}
