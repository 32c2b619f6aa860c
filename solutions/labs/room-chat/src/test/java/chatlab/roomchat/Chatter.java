package chatlab.roomchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A chat program in a process of its own, ours or a stand-in, with a test at its keyboard and screen. */
final class Chatter implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process process;
    private final StringBuilder screen = new StringBuilder();
    private final StringBuilder errors = new StringBuilder();
    private final List<Thread> collectors;
    private boolean ended;

    private Chatter(Process process) {
        this.process = process;
        collectors = List.of(collect(process.getInputStream(), screen), collect(process.getErrorStream(), errors));
    }

    /** Starts a program of ours, {@code RoomServer} or {@code RoomClient}. */
    static Chatter java(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-Dsun.stdout.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstdin.encoding=UTF-8"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "chatlab.roomchat." + program));
        command.addAll(List.of(arguments));
        return new Chatter(new ProcessBuilder(command).start());
    }

    /** Starts a stand-in, {@code client.py} or {@code server.py}. */
    static Chatter python(String... arguments) throws IOException {
        arguments[0] = Path.of("src/test/python", arguments[0]).toString();
        return new Chatter(Python.start(arguments));
    }

    private Thread collect(InputStream stream, StringBuilder into) {
        Thread collector = new Thread(() -> {
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                for (int c = reader.read(); c >= 0; c = reader.read()) {
                    add(into, (char) c);
                }
            } catch (IOException e) {
                // The process was killed, which closes its streams: nothing more will come.
            } finally {
                ended(into);
            }
        });
        collector.start();
        return collector;
    }

    private synchronized void add(StringBuilder into, char c) {
        into.append(c);
        notifyAll();
    }

    private synchronized void ended(StringBuilder stream) {
        ended |= stream == screen;
        notifyAll();
    }

    void type(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    void endInput() throws IOException {
        process.getOutputStream().close();
    }

    /** Waits until the screen shows a text, and takes all up to its end; returns what stood before it. */
    synchronized String shows(String text) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (screen.indexOf(text) < 0) {
            long left = deadline - System.nanoTime();
            if (left <= 0 || ended) {
                fail("expected %s on the screen, found %s and %s", text, screen, errors);
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        int at = screen.indexOf(text);
        String before = screen.substring(0, at);
        screen.delete(0, at + text.length());
        return before;
    }

    /** Waits for the program's own end. */
    void ends(int status) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("ends by itself, screen: %s", screen)
                .isTrue();
        for (Thread collector : collectors) {
            collector.join();
        }
        assertThat(process.exitValue()).as("exit status, errors: %s", errors).isEqualTo(status);
    }

    /** After the end: what was printed to standard output and not taken. */
    synchronized String screen() {
        return screen.toString();
    }

    /** After the end: all that was printed to standard error. */
    synchronized String errors() {
        return errors.toString();
    }

    /** Ends the program as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
