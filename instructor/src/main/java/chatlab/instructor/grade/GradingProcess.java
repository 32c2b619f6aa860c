package chatlab.instructor.grade;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A {@link MarkingJvm} or {@link CompilingJvm} as seen from outside; started when it is needed, and anew when it was lost.
 *
 * <p>Belongs to the thread that starts it: when that ends, so does the sandbox.
 */
final class GradingProcess<A> implements AutoCloseable {
    private static final int SECONDS_TO_END = 10;
    private static final int TRIES = 2;

    private final GradingCommand<A> command;
    private final Path work;
    private volatile boolean closed;
    private volatile Process process;
    private Writer orders;
    private BufferedReader answers;

    /** Is started by a command, and keeps its files in the folder {@code work}. */
    GradingProcess(GradingCommand<A> command, Path work) throws IOException {
        this.command = command;
        this.work = Files.createDirectories(work);
    }

    /**
     * Has an order carried out, and waits for the answer; for any thread, one after the other.
     *
     * @throws InterruptedIOException when it was closed meanwhile
     */
    synchronized A carryOut(Order order) throws IOException {
        String problem = "";
        for (int i = 0; i < TRIES; i++) {
            checkOpen();
            if (process == null) {
                problem = start();
            }
            String line = process == null ? null : ask(Orders.JSON.writeValueAsString(order));
            if (line != null) {
                return Orders.JSON.readValue(line, command.duty().answer());
            }
            if (process != null) {
                problem = "the grader ended with exit status " + stop() + lastWords();
            }
        }
        checkOpen();
        return command.duty().failed().apply(problem);
    }

    private void checkOpen() throws IOException {
        if (closed) {
            throw new InterruptedIOException("closed while at work");
        }
    }

    /** Starts it; returns why it can't carry out anything, empty when it can. */
    synchronized String start() throws IOException {
        process = new ProcessBuilder(command.words(work))
                .redirectError(errors().toFile())
                .start();
        orders = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
        String line = readLine();
        String problem =
                line == null ? "the grader can't be started" + lastWords() : Orders.JSON.readValue(line, String.class);
        if (!problem.isEmpty()) {
            stop();
        }
        return problem;
    }

    private String ask(String order) throws IOException {
        try {
            orders.write(order + "\n");
            orders.flush();
        } catch (IOException ended) {
            return null;
        }
        return readLine();
    }

    private String readLine() throws IOException {
        Process asked = process;
        CompletableFuture<Void> giveUp = new CompletableFuture<>();
        giveUp.orTimeout(command.duty().mostSeconds(), TimeUnit.SECONDS).exceptionally(late -> {
            asked.destroyForcibly();
            return null;
        });
        String line = answers.readLine();
        giveUp.complete(null);
        return line;
    }

    private Path errors() {
        return work.resolve("errors");
    }

    private String lastWords() throws IOException {
        List<String> lines = Files.readString(errors(), StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.isEmpty() ? "" : ": " + lines.get(lines.size() - 1).strip();
    }

    /** Ends it and all that runs in it; returns its exit status. */
    private int stop() {
        Process ending = process;
        process = null;
        try {
            orders.close();
        } catch (IOException ended) {
            // It has ended already.
        }
        try {
            if (ending.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                return ending.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ending.destroyForcibly();
        return -1;
    }

    /** Ends it at once, while another thread may wait for its answer. */
    void kill() {
        closed = true;
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
        }
    }

    @Override
    public void close() {
        closed = true;
        if (process != null) {
            stop();
        }
    }
}
