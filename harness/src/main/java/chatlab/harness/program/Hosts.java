package chatlab.harness.program;

import chatlab.harness.trouble.Pauses;
import java.io.File;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** JVMs that run one program after the other, for any number of graders, until this is closed; for one thread. */
public final class Hosts implements AutoCloseable {
    private final List<String> prefix;
    private final List<String> options;
    private final String shared;
    private final Deque<HostJvm> idle = new ArrayDeque<>();

    /**
     * None yet: they are started when programs are.
     *
     * @param prefix the words before the command that starts a JVM, as {@link Launcher} takes them
     * @param options more options for these JVMs
     * @param shared their class path: the classes of the harness, and the libraries that all programs may use, which are
     *     loaded once for all of them
     */
    public Hosts(List<String> prefix, List<String> options, String shared) {
        this.prefix = List.copyOf(prefix);
        this.options = List.copyOf(options);
        this.shared = shared;
    }

    /** Where the classes of the harness are. */
    public static String ownClasses() {
        return new File(Hosts.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .getPath();
    }

    /** Starts a program by its main class, in a JVM that has run others or in a new one. */
    RunningProgram start(Pauses pauses, String classPath, String mainClass, String... arguments) {
        return new HostedProgram(hostOf(classPath, mainClass, arguments), idle::push, pauses);
    }

    private HostJvm hostOf(String classPath, String mainClass, String... arguments) {
        for (HostJvm host = idle.poll(); host != null; host = idle.poll()) {
            if (host.begins(classPath, mainClass, arguments)) {
                return host;
            }
            host.end();
        }
        HostJvm host = HostJvm.start(prefix, options, shared);
        if (!host.begins(classPath, mainClass, arguments)) {
            String problem = host.lastWords();
            host.end();
            throw new IllegalStateException("can't start a JVM for programs: " + problem);
        }
        return host;
    }

    /** Ends them; no program may run in one any more. */
    @Override
    public void close() {
        idle.forEach(HostJvm::end);
        idle.clear();
    }
}
