package chatlab.instructor.grade;

import chatlab.hole.Hole;
import chatlab.instructor.lab.Milestone;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What students' programs may use: holes, given code, and the libraries of their milestone. Nothing else of ours. */
final class ClassPath {
    private static final List<String> HOLE_CLASSES = List.of("Hole.class", "UnfilledHole.class");

    private final Path root;
    private final Path holes;

    /** For the repository in {@code root}; copies the classes of holes into a new folder below {@code folder}. */
    ClassPath(Path root, Path folder) throws IOException {
        this.root = root;
        holes = folder.resolve("holes");
        Path classes = Files.createDirectories(holes.resolve("chatlab/hole"));
        for (String name : HOLE_CLASSES) {
            try (InputStream in = Hole.class.getResourceAsStream(name)) {
                Files.copy(in, classes.resolve(name));
            }
        }
    }

    /** Holes, given code and libraries of a milestone. */
    List<Path> of(Milestone milestone) {
        List<Path> places =
                new ArrayList<>(List.of(holes, root.resolve(milestone.module()).resolve("target/classes")));
        milestone.libraries().forEach(name -> places.add(library(name)));
        return places;
    }

    /** The same, behind the classes of the submission, as an option for Java. */
    String of(Milestone milestone, Path classes) {
        StringBuilder places = new StringBuilder(classes.toString());
        of(milestone).forEach(place -> places.append(File.pathSeparator).append(place));
        return places.toString();
    }

    /** The jar of a library on our own class path. */
    private static Path library(String name) {
        Pattern jar = Pattern.compile(Pattern.quote(name) + "-\\d.*\\.jar");
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (jar.matcher(Path.of(entry).getFileName().toString()).matches()) {
                return Path.of(entry);
            }
        }
        throw new IllegalStateException(name + " is not on the class path");
    }
}
