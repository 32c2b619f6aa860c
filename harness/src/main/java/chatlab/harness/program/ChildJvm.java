package chatlab.harness.program;

import chatlab.harness.probe.Addresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts and ends JVMs for programs, with bounds on their memory. */
final class ChildJvm {
    private static final List<String> OPTIONS = List.of(
            "-Xmx64m",
            "-XX:MaxDirectMemorySize=32m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:CompileThresholdScaling=5", // most code runs too seldom for a compiler to pay off
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisplayVMOutputToStderr",
            "-Dfile.encoding=UTF-8",
            "-Dstdin.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Dsun.stdout.encoding=UTF-8",
            "-Dsun.stderr.encoding=UTF-8");

    private ChildJvm() {}

    /** Starts a JVM; with the words of a sandbox before the command, waits until that is made. */
    static Process start(
            List<String> prefix, List<String> options, String classPath, String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(List.of(arguments));
        try {
            Process process = start(command);
            if (!prefix.isEmpty()) {
                waitForSandbox(process);
            }
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("can't start a JVM", e);
        }
    }

    private static Process start(List<String> command) throws IOException {
        synchronized (Addresses.class) { // see Addresses.isFree
            return new ProcessBuilder(command).start();
        }
    }

    /** Takes the line that says so: what comes behind it is the program's, what comes instead of it never is. */
    private static void waitForSandbox(Process process) throws IOException {
        if (process.getInputStream().read() != '\n') {
            String problem = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            throw new IllegalStateException("can't start the sandbox: " + problem.strip());
        }
    }

    /** Ends it and all that it has started, whatever they do. */
    static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
