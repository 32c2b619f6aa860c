package chatlab.harness.program;

import chatlab.harness.trouble.Troublemaker;
import java.io.File;
import java.util.List;
import java.util.Objects;

/** How programs under test are started. */
public final class Launcher implements AutoCloseable {
    /** Where a program under test runs. */
    public enum Way {
        /** In threads of the graders' JVM, so that a breakpoint in it works. */
        IN_PROCESS,

        /** In a JVM of its own. */
        CHILD,

        /** In threads of another JVM, which runs one program after the other. */
        HOSTED
    }

    private final Way way;
    private final String classPath;
    private final String libraries;
    private final List<String> options;
    private final List<String> prefix;
    private final Hosts hosts;
    private final boolean ownsHosts;

    /**
     * A launcher.
     *
     * @param classPath the program's class path; null for that of this JVM
     * @param libraries what stands behind it, and is the same for each program; empty for nothing
     * @param options more options for another JVM
     * @param prefix the words before the command that starts another JVM: a program that runs the rest of its arguments in
     *     a sandbox, and writes a line when it has made it; empty for none
     * @param hosts the JVMs for programs of {@link Way#HOSTED}; null for new ones, which end when this is closed
     */
    public Launcher(
            Way way, String classPath, String libraries, List<String> options, List<String> prefix, Hosts hosts) {
        this.way = way;
        this.classPath = classPath;
        this.libraries = libraries;
        this.options = List.copyOf(options);
        this.prefix = List.copyOf(prefix);
        this.hosts = Objects.requireNonNullElseGet(
                hosts, () -> new Hosts(prefix, options, join(Hosts.ownClasses(), libraries)));
        this.ownsHosts = hosts == null;
    }

    /** Without a sandbox. */
    public Launcher(Way way, String classPath, List<String> options) {
        this(way, classPath, "", options, List.of(), null);
    }

    /** Starts a program by its main class. */
    RunningProgram launch(Troublemaker troublemaker, String mainClass, String... arguments) {
        return switch (way) {
            case IN_PROCESS ->
                new InProcessProgram(
                        troublemaker.pauses(),
                        () -> {},
                        new ProgramClasses(classPath == null ? null : wholeClassPath()).load(mainClass),
                        arguments);
            case CHILD ->
                new ChildProgram(
                        ChildJvm.start(prefix, options, wholeClassPath(), mainClass, arguments), troublemaker.pauses());
            case HOSTED -> hosts.start(troublemaker.pauses(), classPath(), mainClass, arguments);
        };
    }

    private String classPath() {
        return classPath == null ? System.getProperty("java.class.path") : classPath;
    }

    private String wholeClassPath() {
        return join(classPath(), libraries);
    }

    private static String join(String classPath, String libraries) {
        return libraries.isEmpty() ? classPath : classPath + File.pathSeparator + libraries;
    }

    /** Ends the JVMs that belong to it only. */
    @Override
    public void close() {
        if (ownsHosts) {
            hosts.close();
        }
    }
}
