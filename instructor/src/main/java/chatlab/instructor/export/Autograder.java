package chatlab.instructor.export;

import chatlab.instructor.WholeFile;
import chatlab.instructor.lab.Lab;
import chatlab.instructor.lab.Milestone;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The zip that makes Gradescope mark what students upload: {@code setup.sh} and {@code run_autograder} at its root, and of
 * the repository what grading needs. Solutions are not among it, as students' programs could read them there.
 */
final class Autograder {
    private static final List<String> OF_A_MODULE =
            List.of("pom.xml", "src/main", "src/test", "target/classes", "target/test-classes");
    private static final List<String> SCRIPTS = List.of("setup.sh", "run_autograder");

    private final Path root;
    private final Lab lab;

    /** An autograder of a lab, made of the repository in {@code root}, which must have been built, and of this very program. */
    Autograder(Path root, Lab lab) {
        this.root = root;
        this.lab = lab;
    }

    void write(Path zip) throws IOException {
        WholeFile.write(zip, beside -> {
            try (FileSystem inZip =
                    FileSystems.newFileSystem(beside, Map.of("create", "true", "enablePosixFileAttributes", "true"))) {
                for (String script : SCRIPTS) {
                    addScript(script, inZip.getPath(script));
                }
                for (String module : modules()) {
                    for (String part : OF_A_MODULE) {
                        String place = module + "/" + part;
                        add(root.resolve(place), inZip.getPath(place));
                    }
                }
                Files.writeString(inZip.getPath("lab"), lab.name());
                addClassPath(inZip.getPath("classpath"));
            }
        });
    }

    private List<String> modules() {
        return Stream.concat(Stream.of("harness"), lab.modules().stream().map(Milestone::module))
                .toList();
    }

    private static void addScript(String name, Path target) throws IOException {
        try (InputStream in = Autograder.class.getResourceAsStream(name)) {
            Files.copy(in, target);
        }
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** All that this program runs with, each jar or folder in a numbered folder, so that their order stays. */
    private static void addClassPath(Path target) throws IOException {
        String[] entries = System.getProperty("java.class.path").split(File.pathSeparator);
        for (int i = 0; i < entries.length; i++) {
            Path entry = Path.of(entries[i]);
            add(
                    entry,
                    target.resolve("%03d".formatted(i))
                            .resolve(entry.getFileName().toString()));
        }
    }

    /** Adds a file, or a folder with all that is in it; nothing where there is none. */
    private static void add(Path start, Path place) throws IOException {
        if (!Files.exists(start)) {
            return;
        }
        try (Stream<Path> files = Files.walk(start)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path target = file.equals(start)
                        ? place
                        : place.resolve(start.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
