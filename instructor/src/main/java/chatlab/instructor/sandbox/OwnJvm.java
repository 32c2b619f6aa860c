package chatlab.instructor.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds out whether each start of a program must have a JVM of its own: most can share one, one after the other.
 *
 * <p>What this doesn't see is seen afterwards: a JVM that a program has changed, or left a thread in, runs no other, and
 * whatever has failed is asked again in a JVM of its own.
 */
public final class OwnJvm {
    /**
     * How class files name what reaches past the streams that a program is given, what outlives its threads, and what
     * could change the JVM unseen.
     */
    private static final List<String> SIGNS = List.of(
            "java/io/FileDescriptor",
            "java/io/Console",
            "java/lang/Process",
            "java/lang/Runtime;",
            "java/lang/ThreadGroup",
            "java/lang/management/",
            "java/lang/reflect/",
            "sun/misc/",
            "chatlab/harness/",
            "/dev/",
            "/proc/",
            "startVirtualThread",
            "ofVirtual",
            "newVirtualThreadPerTaskExecutor");

    private OwnJvm() {}

    /**
     * Whether the program in this folder of classes needs one.
     *
     * @param given the source files of which it is known that they don't: {@code Terminal.java}
     */
    public static boolean isNeededBy(Path classes, Set<String> given) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = file.getFileName().toString().replaceAll("[$.].*", ".java");
                if (given.contains(name)) {
                    continue;
                }
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (SIGNS.stream().anyMatch(content::contains)) {
                    return true;
                }
            }
        }
        return false;
    }
}
