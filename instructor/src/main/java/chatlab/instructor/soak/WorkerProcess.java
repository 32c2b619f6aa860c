package chatlab.instructor.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** A {@link Worker} as seen from outside; started when it is needed, and anew when it was lost. */
final class WorkerProcess implements AutoCloseable {
    /** A new JVM from time to time, and whenever a program left a thread that can't be stopped: it may spin for ever. */
    private static final int MOST_RUNS = 50;

    private final Jdk jdk;
    private Process process;
    private Writer orders;
    private BufferedReader answers;
    private int runs;

    WorkerProcess(Jdk jdk) {
        this.jdk = jdk;
    }

    /** Has a program marked, and waits for the answer. */
    Answer mark(Order order) throws IOException {
        if (process == null) {
            start();
        }
        String line = ask(Worker.JSON.writeValueAsString(order));
        if (line == null) {
            int status = stop();
            return Answer.none("the JVM of the graders ended with exit status " + status, 0);
        }
        Answer answer = Worker.JSON.readValue(line, Answer.class);
        if (++runs == MOST_RUNS || answer.leftovers()) {
            stop();
        }
        return answer;
    }

    private void start() throws IOException {
        process = jdk.java("-Xmx256m", Worker.class).start();
        orders = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
        runs = 0;
    }

    private String ask(String order) throws IOException {
        try {
            orders.write(order + "\n");
            orders.flush();
        } catch (IOException ended) {
            return null;
        }
        return answers.readLine();
    }

    private int stop() throws IOException {
        try {
            orders.close();
        } catch (IOException ended) {
            // It has ended already.
        }
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return -1;
        } finally {
            process = null;
        }
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            stop();
        }
    }
}
