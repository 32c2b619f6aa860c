package chatlab.instructor.sandbox;

import chatlab.harness.program.Hosts;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a submission's programs run; inside of a {@link GraderSandbox}, whose network they share. */
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
    private static final List<String> OPTIONS =
            List.of("-XX:ReservedCodeCacheSize=32m", "-XX:CompressedClassSpaceSize=32m", "-XX:ErrorFile=/dev/null");

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final Path HARNESS = Path.of(Hosts.ownClasses());

    /** Names the user, by number, who runs programs where there is no sandbox; who sets it lets graders change users. */
    private static final String USER = System.getenv("CHATLAB_PROGRAM_USER");

    private final Isolation isolation;
    private final List<Path> places;
    private final List<Path> libraries;
    private final List<String> view;
    private final List<String> prefix;

    /**
     * A sandbox for all programs of a submission.
     *
     * @param places folders of classes
     * @param libraries jars that each program may use; no program sees where they or the places really are
     * @param readable files and folders that programs are told to read
     * @param writable a folder that programs may be told to write to, and that the graders look into
     */
    public ProgramSandbox(
            Isolation isolation, List<Path> places, List<Path> libraries, List<Path> readable, Path writable)
            throws IOException {
        this.isolation = isolation;
        this.places = List.copyOf(places);
        this.libraries = List.copyOf(libraries);
        this.view = view(readable, writable);
        this.prefix = new ArrayList<>(view);
        prefix.addAll(bounds());
    }

    /** JVMs that can run its programs one after the other. */
    public Hosts hosts() {
        List<String> options = new ArrayList<>(OPTIONS);
        if (isolation == Isolation.SANDBOX) {
            options.addAll(ClassArchive.PROGRAMS.options());
        }
        return new Hosts(prefix, options, hostClassPath());
    }

    /** The command that runs a JVM with such a class path, and these options, without bounds. */
    public List<String> unbounded(String... options) {
        List<String> command = new ArrayList<>(view);
        command.add(JAVA);
        command.addAll(List.of("-XX:+UseSerialGC", "-cp", hostClassPath()));
        command.addAll(List.of(options));
        return command;
    }

    private String hostClassPath() {
        return join(shared(), this::shownLibrary);
    }

    /** What each JVM that runs several programs has in its class path. */
    private List<Path> shared() {
        return Stream.concat(Stream.of(HARNESS), libraries.stream()).toList();
    }

    private static String join(List<Path> places, Function<Path, String> name) {
        return places.stream().map(name).collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * The graders' parameters that let a program run here.
     *
     * @param classPath those of the places that it may use, in this order
     * @param ownJvm whether each start of it has a JVM of its own
     */
    public Map<String, String> parameters(List<Path> classPath, boolean ownJvm) {
        return Map.of(
                "chatlab.run",
                ownJvm ? "child" : "hosted",
                "chatlab.classpath",
                join(classPath, this::shown),
                "chatlab.libraries",
                join(libraries, this::shownLibrary),
                "chatlab.options",
                String.join("\n", OPTIONS),
                "chatlab.prefix",
                String.join("\n", prefix));
    }

    /** The words before a command that sees what a program sees. */
    private List<String> view(List<Path> readable, Path writable) throws IOException {
        List<String> words = new ArrayList<>();
        if (isolation == Isolation.SANDBOX) {
            words.addAll(namespaces());
            places.forEach(place -> words.addAll(List.of("--ro-bind", place.toString(), shown(place))));
            shared().forEach(library -> words.addAll(List.of("--ro-bind", library.toString(), shownLibrary(library))));
            ClassArchive.PROGRAMS
                    .file()
                    .ifPresent(file -> words.addAll(List.of("--ro-bind", file.toString(), ClassArchive.SHOWN)));
            readable.forEach(path -> words.addAll(List.of("--ro-bind-try", path.toString(), path.toString())));
            words.addAll(List.of("--bind-try", writable.toString(), writable.toString()));
            words.addAll(List.of("--remount-ro", "/", "--"));
        } else if (USER != null) {
            words.addAll(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups"));
            words.addAll(List.of("--inh-caps=-all", "--ambient-caps=-all", "--no-new-privs", "--"));
        }
        return words;
    }

    /** Lets another user, if programs have one, pass through a folder to the classes below. */
    public static void letIn(Path folder) throws IOException {
        if (USER != null) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    /** What a place is called in the sandbox; its real name is nobody's business there. */
    private String shown(Path place) {
        return isolation == Isolation.SANDBOX ? "/classes/" + places.indexOf(place) : place.toString();
    }

    private String shownLibrary(Path library) {
        return isolation == Isolation.SANDBOX ? "/libraries/" + library.getFileName() : library.toString();
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

    /** Runs a Java that does nothing, to see whether programs can run at all; returns why not, empty when they can. */
    public static String problem(Isolation isolation) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                new ProgramSandbox(isolation, List.of(), List.of(), List.of(), Path.of("/nowhere")).prefix);
        command.add(JAVA);
        command.addAll(OPTIONS);
        command.addAll(List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-version"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0
                ? ""
                : output.lines().filter(line -> !line.isBlank()).limit(2).collect(Collectors.joining("; "));
    }
}
