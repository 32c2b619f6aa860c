package chatlab.peertablechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import chatlab.harness.probe.Addresses;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A peer in a process of its own, ours or a stand-in, with a test at its keyboard and screen. */
final class Someone implements AutoCloseable {
    static final String IP = InetAddress.getLoopbackAddress().getHostAddress();

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process process;
    private final StringBuilder screen = new StringBuilder();
    private final StringBuilder errors = new StringBuilder();
    private final List<Thread> collectors;
    private boolean ended;
    private String team;
    private int port;

    private Someone(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PYTHONUTF8", "1");
        process = builder.start();
        collectors = List.of(collect(process.getInputStream(), screen), collect(process.getErrorStream(), errors));
    }

    /** What starts a peer, ours or a stand-in. */
    interface Kind {
        Someone start() throws IOException;
    }

    /** Starts our peer, which is then asked for its name. */
    static Someone ours(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-Dsun.stdout.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstdin.encoding=UTF-8"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "chatlab.peertablechat.Peer"));
        command.addAll(List.of(arguments));
        return new Someone(command);
    }

    /** Starts the stand-in, {@code peer.py}. */
    static Someone python(String... arguments) throws IOException {
        return new Someone(Stream.concat(
                        Stream.of("python3", Path.of("src/test/python/peer.py").toString()), Arrays.stream(arguments))
                .toList());
    }

    /** A port that is free on this machine. */
    static int freePort() {
        return Addresses.freePort(Addresses.hosts(5), new Random());
    }

    /** Gives name and port, and waits until the peer listens. */
    Someone joins(String name) throws Exception {
        team = name;
        port = freePort();
        answers("Enter your name: ", name);
        answers("Enter your port number: ", Integer.toString(port));
        shows("Server listening on port " + port);
        shows("Enter choice: ");
        return this;
    }

    String address() {
        return IP + ":" + port;
    }

    int port() {
        return port;
    }

    /** The line that a text of this peer is. */
    String line(String text) {
        return address() + " " + team + " " + text;
    }

    void writes(String text, Someone to) throws Exception {
        type("1");
        answersRecipient(to);
        answers("Enter your message: ", text);
    }

    /** Writes, and the other one shows it. */
    void tells(String text, Someone to) throws Exception {
        writes(text, to);
        to.shows(line(text));
    }

    void connectsTo(Someone to) throws Exception {
        type("3");
        answersRecipient(to);
    }

    private void answersRecipient(Someone to) throws Exception {
        answers("Enter the recipient's IP address: ", IP);
        answers("Enter the recipient's port number: ", Integer.toString(to.port));
    }

    /** The table must have these peers, in this order. */
    void knows(Someone... peers) throws Exception {
        type("2");
        if (peers.length == 0) {
            shows("No connected Peers");
        } else {
            shows("Connected Peers:");
            for (int i = 0; i < peers.length; i++) {
                shows("\n%d. %s".formatted(i + 1, peers[i].address()));
            }
        }
        assertThat(shows("Enter choice: ")).as("behind the table").doesNotContain(IP);
    }

    void answers(String question, String answer) throws Exception {
        shows(question);
        type(answer);
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
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
