package chatlab.harness.program;

import chatlab.harness.probe.Addresses;
import chatlab.harness.trouble.Pauses;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program in a JVM of its own, with bounds on its memory. */
final class ChildProgram implements RunningProgram {
    private static final List<String> OPTIONS = List.of(
            "-Xmx64m",
            "-XX:MaxDirectMemorySize=32m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Dstdin.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Dsun.stdout.encoding=UTF-8",
            "-Dsun.stderr.encoding=UTF-8");

    private final Process process;
    private final OutputStream input;
    private final Halts halts;

    ChildProgram(
            Pauses pauses,
            List<String> prefix,
            List<String> options,
            String classPath,
            String mainClass,
            String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(List.of(arguments));
        try {
            synchronized (Addresses.class) { // see Addresses.isFree
                process = new ProcessBuilder(command).start();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't start a JVM", e);
        }
        if (!prefix.isEmpty()) {
            waitForSandbox();
        }
        input = process.getOutputStream();
        halts = pauses == Pauses.NONE ? null : new Halts(process, pauses);
    }

    /** Takes the line that says so: what comes behind it is the program's, what comes instead of it never is. */
    private void waitForSandbox() {
        try {
            if (process.getInputStream().read() != '\n') {
                String problem = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
                throw new IllegalStateException("can't start the sandbox: " + problem.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't start the sandbox", e);
        }
    }

    @Override
    public byte[] takeOutput() {
        return take(process.getInputStream());
    }

    @Override
    public byte[] takeErrors() {
        return take(process.getErrorStream());
    }

    private static byte[] take(InputStream stream) {
        try {
            return stream.readNBytes(stream.available());
        } catch (IOException closed) {
            return new byte[0];
        }
    }

    @Override
    public void write(byte[] bytes) {
        try {
            input.write(bytes);
            input.flush();
        } catch (IOException ended) {
            // Nobody reads any more: what comes of it is seen by waiting for the program's answer.
        }
    }

    @Override
    public void closeInput() {
        try {
            input.close();
        } catch (IOException ended) {
            // As in write: the program has ended already.
        }
    }

    @Override
    public boolean ended() {
        return !process.isAlive();
    }

    @Override
    public int exitStatus() {
        return process.exitValue();
    }

    @Override
    public List<String> stop() {
        if (halts != null) {
            halts.close();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }
}
