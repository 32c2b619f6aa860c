package chatlab.instructor.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where graders run: a network of their own, so that those of several submissions never meet, no process but theirs, and
 * little to write to but a folder in memory.
 */
public final class GraderSandbox {
    /** Where graders may write, as they see it; gone when they end. */
    public static final Path SCRATCH = Path.of("/scratch");

    /** What that folder can hold, in bytes. */
    private static final String SCRATCH_BYTES = "268435456";

    /** A user who owns nothing: as root bubblewrap can't make a sandbox within a sandbox. */
    private static final int NOBODY = 61_000;

    private GraderSandbox() {}

    /**
     * The words before a command that is to run in it.
     *
     * @param readable the files and folders that the command may read, besides the machine's programs
     * @param writable those that it may write to, too
     */
    public static List<String> prefix(Collection<Path> readable, Collection<Path> writable) throws IOException {
        List<String> shown = Machine.show();
        readable.forEach(path -> shown.addAll(Machine.show(path)));
        writable.forEach(path -> shown.addAll(List.of("--bind", path.toString(), path.toString())));
        List<String> words = new ArrayList<>(Machine.isRoot() ? asNobody(shown) : List.of());
        words.addAll(List.of("bwrap", "--unshare-user", "--unshare-net", "--unshare-pid", "--unshare-ipc"));
        words.addAll(List.of("--unshare-uts", "--die-with-parent", "--new-session"));
        words.addAll(List.of("--clearenv", "--setenv", "LC_ALL", "C.UTF-8", "--setenv", "PATH", "/usr/bin:/bin"));
        words.addAll(shown);
        words.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
        words.addAll(List.of("--size", SCRATCH_BYTES, "--tmpfs", SCRATCH.toString(), "--remount-ro", "/"));
        words.addAll(List.of("--chdir", SCRATCH.toString(), "--"));
        return words;
    }

    /** Shows these files while everything may still be read, then gives all rights up. */
    private static List<String> asNobody(List<String> shown) {
        List<String> words = new ArrayList<>(List.of("bwrap", "--die-with-parent"));
        words.addAll(shown);
        // A /proc of its own would be a guarded one, as which no other can be made inside.
        words.addAll(List.of("--bind", "/proc", "/proc", "--dev", "/dev", "--"));
        words.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        words.addAll(List.of("--inh-caps=-all", "--ambient-caps=-all", "--"));
        return words;
    }

    /** Lets graders read a folder, whoever they run as. */
    public static void handOver(Path folder) throws IOException {
        if (Machine.isRoot()) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.setAttribute(file, "unix:uid", NOBODY);
                }
            }
        }
    }

    /** Why it can't be used on this machine at all; empty when it seems that it can. */
    public static String problem() throws IOException {
        if (!Machine.has("bwrap")) {
            return "bubblewrap is not installed";
        }
        if (!Machine.has("prlimit")) {
            return "prlimit (util-linux) is not installed";
        }
        return Machine.isRoot() && !Machine.has("setpriv") ? "setpriv (util-linux) is not installed" : "";
    }
}
