package chatlab.instructor.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import chatlab.instructor.Tools;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** labnet in the hands of a caller, in a folder that the caller may use, for a network with a name of its own. */
final class Network implements AutoCloseable {
    private static final Path SCRIPT = Path.of(System.getProperty("chatlab.root"), "handout", "network", "labnet");
    private static final long LIMIT = 60; // seconds; only what hangs takes so long

    private final Caller caller;
    private final Path folder;
    private final String name = "test-" + UUID.randomUUID();
    private final List<Process> started = new ArrayList<>();

    Network(Caller caller, Path folder) throws IOException, InterruptedException {
        Tools.need("bwrap", "ip", "ethtool", "dnsmasq", "hostname", "pgrep", "tcpdump", "setpriv");
        this.caller = caller;
        this.folder = folder;
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.copy(SCRIPT, folder.resolve("labnet"));
        Path classes = Files.createDirectories(folder.resolve("chatlab/instructor/network"));
        try (InputStream talk = Talk.class.getResourceAsStream("Talk.class")) {
            Files.copy(talk, classes.resolve("Talk.class"));
        }
        String answer = output(start("up", "true"));
        if (answer.contains("can't make namespaces")) {
            Tools.skip(answer.strip());
        }
    }

    /** Starts labnet with these arguments; its errors come in its output. */
    Process start(String... arguments) throws IOException {
        return start(List.of("bash", "labnet"), arguments);
    }

    private Process start(List<String> labnet, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(caller.prefix());
        command.addAll(labnet);
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LABNET", name);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    /** Runs labnet where only the programs of one folder are found, and returns what it printed. */
    String runWithPath(Path programs, String... arguments) throws IOException, InterruptedException {
        return output(start(List.of("env", "PATH=" + programs, "bash", "labnet"), arguments));
    }

    /** Starts labnet with these arguments, and returns when its output has a line with this text. */
    Process startUntil(String text, String... arguments) throws IOException {
        Process process = start(arguments);
        BufferedReader output = process.inputReader(UTF_8);
        String line = output.readLine();
        while (line != null && !line.contains(text)) {
            line = output.readLine();
        }
        assertThat(line).as("a line of labnet " + String.join(" ", arguments)).isNotNull();
        return process;
    }

    /** Runs labnet with these arguments, which must succeed, and returns what it printed. */
    String run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String output = output(process);
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    /** Runs labnet with these arguments, which must fail, and returns what it printed. */
    String runInVain(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String output = output(process);
        assertThat(process.exitValue()).as(output).isNotZero();
        return output;
    }

    private static String output(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(LIMIT, SECONDS)).isTrue();
        return output;
    }

    /** The processes of this network: they have its name in their environment. */
    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    private boolean isOurs(ProcessHandle process) {
        try {
            Path environment = Path.of("/proc", Long.toString(process.pid()), "environ");
            return Files.readString(environment, ISO_8859_1).contains("LABNET=" + name);
        } catch (IOException | UncheckedIOException e) {
            return false; // it has ended, or is another user's
        }
    }

    /** Waits for the end of these processes. */
    static void awaitEnd(List<ProcessHandle> processes)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (ProcessHandle process : processes) {
            process.onExit().get(LIMIT, SECONDS);
        }
    }

    /** A file that a recording wrote. */
    Path file(String path) {
        return folder.resolve(path);
    }

    /** Kills what is still there. */
    @Override
    public void close() throws Exception {
        started.forEach(Process::destroyForcibly);
        awaitEnd(processes());
    }

    /** The names of network namespaces and links that are to be seen outside of labnet. */
    static List<String> linksOfThisMachine() throws IOException, InterruptedException {
        String list =
                "PATH=$PATH:/sbin; ip netns list | cut -d ' ' -f 1; ip -oneline link | cut -d ' ' -f 2 | cut -d '@' -f 1 | tr -d ':'";
        return output(new ProcessBuilder("bash", "-c", list).start()).lines().toList();
    }
}
