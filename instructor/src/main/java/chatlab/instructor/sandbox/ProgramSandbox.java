package chatlab.instructor.sandbox;

import chatlab.harness.program.Launcher;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where a student's programs run; inside of a {@link GraderSandbox}, whose network they share. */
public final class ProgramSandbox {
    /** Of memory, in bytes: a JVM reserves far more than it uses. */
    private static final String BYTES = "--as=1363148800";

    /** What /tmp and each file in it can hold, in bytes. */
    private static final String FILE_BYTES = "33554432";

    /** Bounds that count by process; the number of processes counts by user, and so makes sense in a sandbox only. */
    private static final List<String> BOUNDS =
            List.of("prlimit", BYTES, "--fsize=" + FILE_BYTES, "--core=0", "--nofile=512", "--cpu=20");

    /**
     * Says that all is made before the program begins: then nothing of what it prints can be the sandbox's. Each thread
     * that has an arena of its own for its memory would reserve 64 MiB of what the program may have.
     */
    private static final List<String> BEGIN =
            List.of("--", "/bin/sh", "-c", "export MALLOC_ARENA_MAX=2; echo; exec \"$@\"", "sh");

    /** Without these a JVM doesn't start within the bounds. */
    private static final String OPTIONS =
            "-XX:ReservedCodeCacheSize=32m\n-XX:CompressedClassSpaceSize=32m\n-XX:ErrorFile=/dev/null";

    /** Where the harness's classes are, which a JVM that runs several programs needs, and where it finds them. */
    private static final String HARNESS = Launcher.ownClasses();

    private static final String SHOWN_HARNESS = "/given/harness";

    /** Names the user, by number, who runs programs where there is no sandbox; who sets it lets graders change users. */
    private static final String USER = System.getenv("CHATLAB_PROGRAM_USER");

    private final Isolation isolation;

    public ProgramSandbox(Isolation isolation) {
        this.isolation = isolation;
    }

    /**
     * The graders' parameters that let programs run here.
     *
     * @param classes the folder with the student's classes
     * @param given folders and jars of the class path behind them
     * @param readable files and folders that the program is told to read
     * @param writable a folder that the program may be told to write to, and that the graders look into
     */
    public Map<String, String> parameters(Path classes, List<Path> given, List<Path> readable, Path writable)
            throws IOException {
        List<Path> places = new ArrayList<>(List.of(classes));
        places.addAll(given);
        return Map.of(
                "chatlab.run",
                "hosted",
                "chatlab.classpath",
                classPath(places),
                "chatlab.options",
                OPTIONS,
                "chatlab.prefix",
                String.join("\n", prefix(places, readable, writable)),
                "chatlab.harness",
                isolation == Isolation.SANDBOX ? SHOWN_HARNESS : HARNESS,
                "chatlab.scratch",
                writable.toString());
    }

    private List<String> prefix(List<Path> places, List<Path> readable, Path writable) throws IOException {
        List<String> prefix = new ArrayList<>();
        if (isolation == Isolation.SANDBOX) {
            prefix.addAll(namespaces());
            for (int i = 0; i < places.size(); i++) {
                prefix.addAll(List.of("--ro-bind", places.get(i).toString(), inside(i)));
            }
            prefix.addAll(List.of("--ro-bind", HARNESS, SHOWN_HARNESS));
            readable.forEach(path -> prefix.addAll(List.of("--ro-bind-try", path.toString(), path.toString())));
            prefix.addAll(List.of("--bind-try", writable.toString(), writable.toString()));
            prefix.addAll(List.of("--remount-ro", "/", "--"));
        } else if (USER != null) {
            prefix.addAll(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups"));
            prefix.addAll(List.of("--inh-caps=-all", "--ambient-caps=-all", "--no-new-privs", "--"));
        }
        prefix.addAll(bounds());
        return prefix;
    }

    /** Lets another user, if programs have one, pass through a folder to the classes below. */
    public static void letIn(Path folder) throws IOException {
        if (USER != null) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    private String classPath(List<Path> places) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            names.add(isolation == Isolation.SANDBOX ? inside(i) : places.get(i).toString());
        }
        return String.join(File.pathSeparator, names);
    }

    /** Where a place of the class path is seen in the sandbox; its real name is nobody's business there. */
    private static String inside(int place) {
        return place == 0 ? "/submission" : "/given/" + place;
    }

    private static List<String> namespaces() throws IOException {
        List<String> words = new ArrayList<>(List.of("bwrap"));
        words.addAll(List.of("--unshare-user", "--unshare-pid", "--unshare-ipc", "--unshare-uts"));
        words.addAll(List.of("--uid", "4242", "--gid", "4242", "--die-with-parent", "--new-session"));
        words.addAll(List.of("--clearenv", "--setenv", "LC_ALL", "C.UTF-8", "--cap-drop", "ALL"));
        words.addAll(Machine.show());
        words.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev"));
        words.addAll(List.of("--size", FILE_BYTES, "--tmpfs", "/tmp", "--chdir", "/tmp"));
        return words;
    }

    private List<String> bounds() {
        List<String> words = new ArrayList<>();
        if (Machine.has("prlimit")) {
            words.addAll(BOUNDS);
            if (isolation == Isolation.SANDBOX) {
                words.add("--nproc=120");
            }
            words.addAll(BEGIN);
        }
        return words;
    }

    /** Runs a Java that does nothing, to see whether programs can run here; returns why not, empty when they can. */
    public String problem() throws IOException, InterruptedException {
        List<String> command = prefix(List.of(), List.of(), Path.of("/nowhere"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS.lines().toList());
        command.addAll(List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-version"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0
                ? ""
                : output.lines().filter(line -> !line.isBlank()).limit(2).collect(Collectors.joining("; "));
    }
}
