package chatlab.harness.program;

import chatlab.harness.probe.Addresses;
import chatlab.harness.trouble.Pauses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;

/** Stops a process and lets it go on again and again, at moments that are drawn, as a busy machine does. */
final class Halts implements AutoCloseable {
    /** How long the process runs between two moments, in milliseconds. */
    private static final int RUNS = 5;

    private final Process process;
    private final Pauses pauses;
    private final Process shell;
    private final Thread thread = new Thread(this::run, "halts");

    Halts(Process process, Pauses pauses) {
        this.process = process;
        this.pauses = pauses;
        // One shell for all signals: to start a program for each would take longer than the pauses.
        String script = "while read signal; do kill -$signal %1$d; done; kill -CONT %1$d".formatted(process.pid());
        try {
            synchronized (Addresses.class) { // see Addresses.isFree
                shell = new ProcessBuilder("sh", "-c", script)
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD)
                        .start();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't start sh, which stops a process and lets it go on", e);
        }
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try (Writer signals = shell.outputWriter(StandardCharsets.US_ASCII)) {
            while (process.isAlive()) {
                Thread.sleep(RUNS);
                int milliseconds = pauses.draw();
                long begin = System.nanoTime();
                if (milliseconds > 0) {
                    signals.append("STOP\n").flush();
                    Thread.sleep(milliseconds);
                    signals.append("CONT\n").flush();
                    pauses.add(System.nanoTime() - begin);
                }
            }
        } catch (InterruptedException | IOException closed) {
            // The process is ended now, stopped or not.
        }
    }

    /** No more signals, before the process is ended: its number may then be another one's. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
            shell.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
