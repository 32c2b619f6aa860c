package chatlab.harness.program;

import chatlab.harness.trouble.Troublemaker;
import java.io.File;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** How programs under test are started; keeps JVMs that can run more than one until it is closed. */
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
    private final List<String> options;
    private final List<String> prefix;
    private final String harness;
    private final Deque<HostJvm> idle = new ArrayDeque<>();

    /**
     * A launcher.
     *
     * @param classPath the program's class path; null for that of this JVM
     * @param options more options for another JVM
     * @param prefix the words before the command that starts another JVM: a program that runs the rest of its arguments in
     *     a sandbox, and writes a line when it has made it; empty for none
     * @param harness where the sandbox shows the classes of the harness; null where there is none
     */
    public Launcher(Way way, String classPath, List<String> options, List<String> prefix, String harness) {
        this.way = way;
        this.classPath = classPath;
        this.options = List.copyOf(options);
        this.prefix = List.copyOf(prefix);
        this.harness = harness;
    }

    /** Without a sandbox. */
    public Launcher(Way way, String classPath, List<String> options) {
        this(way, classPath, options, List.of(), null);
    }

    /** Where the classes of the harness are, which a JVM that runs several programs needs. */
    public static String ownClasses() {
        return new File(Launcher.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .getPath();
    }

    /** Starts a program by its main class. */
    RunningProgram launch(Troublemaker troublemaker, String mainClass, String... arguments) {
        return switch (way) {
            case IN_PROCESS ->
                new InProcessProgram(
                        troublemaker.pauses(), () -> {}, ProgramLoader.load(mainClass, classPath), arguments);
            case CHILD ->
                new ChildProgram(
                        ChildJvm.start(prefix, options, classPath(), mainClass, arguments), troublemaker.pauses());
            case HOSTED -> new HostedProgram(host(mainClass, arguments), idle::push, troublemaker.pauses());
        };
    }

    /** A host where the program has begun: one that has run others, or a new one. */
    private HostJvm host(String mainClass, String... arguments) {
        for (HostJvm host = idle.poll(); host != null; host = idle.poll()) {
            if (host.begins(mainClass, arguments)) {
                return host;
            }
            host.end();
        }
        HostJvm host = HostJvm.start(prefix, options, harness == null ? ownClasses() : harness, classPath());
        if (!host.begins(mainClass, arguments)) {
            String problem = host.lastWords();
            host.end();
            throw new IllegalStateException("can't start a JVM for programs: " + problem);
        }
        return host;
    }

    private String classPath() {
        return classPath == null ? System.getProperty("java.class.path") : classPath;
    }

    /** Ends the JVMs that it keeps. */
    @Override
    public void close() {
        idle.forEach(HostJvm::end);
    }
}
