package chatlab.instructor.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An archive of classes that a JVM maps instead of reading jars: class data sharing.
 *
 * <p>The {@code chatlab} script makes them, and tells where they are if they fit this Java. Without them everything works
 * as well, only later.
 */
public enum ClassArchive {
    /** For JVMs with the class path of the command line. */
    COMMAND_LINE("cli-classes.jsa"),

    /** For JVMs that run students' programs one after the other in a sandbox, where their class path is another one. */
    PROGRAMS("program-classes.jsa");

    /** Where a sandbox shows the archive for the programs. */
    static final String SHOWN = "/libraries/classes.jsa";

    private static final String PROPERTY = "chatlab.archives";

    private final String fileName;

    ClassArchive(String fileName) {
        this.fileName = fileName;
    }

    /** The folder with the archives as an option for another JVM, which is to find them, too; none where there is none. */
    public static List<String> folderOption() {
        String folder = System.getProperty(PROPERTY);
        return folder == null ? List.of() : List.of("-D" + PROPERTY + "=" + folder);
    }

    /** The name of its file. */
    public String fileName() {
        return fileName;
    }

    /** Where it is; empty where there is none. */
    public Optional<Path> file() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .map(folder -> Path.of(folder, fileName))
                .filter(Files::isRegularFile);
    }

    /** The options of a JVM that is to use it; a JVM that can't is silent about that. */
    public List<String> options() {
        return file().map(file -> this == PROGRAMS ? SHOWN : file.toString())
                .map(place -> List.of("-XX:SharedArchiveFile=" + place, "-Xlog:cds=off"))
                .orElse(List.of());
    }
}
