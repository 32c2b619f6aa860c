package chatlab.instructor.grade;

import chatlab.hole.Hole;
import chatlab.instructor.lab.Milestone;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    /** Holes and given code of a milestone. */
    List<Path> given(Milestone milestone) {
        return List.of(holes, root.resolve(milestone.module()).resolve("target/classes"));
    }

    /** The libraries that the code of one of these milestones may use. */
    static List<Path> libraries(Collection<Milestone> milestones) {
        return milestones.stream()
                .flatMap(milestone -> milestone.libraries().stream())
                .distinct()
                .map(ClassPath::library)
                .toList();
    }

    /** All that code of a milestone may use. */
    List<Path> of(Milestone milestone) {
        List<Path> places = new ArrayList<>(given(milestone));
        places.addAll(libraries(List.of(milestone)));
        return places;
    }

    /** Places as an option for Java has them. */
    static String join(List<Path> places) {
        return places.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
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
