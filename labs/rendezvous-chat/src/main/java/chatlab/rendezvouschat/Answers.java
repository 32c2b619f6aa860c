package chatlab.rendezvouschat;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Waits for the server's answer. A question or its answer can be lost on the way, so it is asked again. */
final class Answers {
    /** How often to ask at most, and how long to wait each time, in seconds. */
    private static final int TRIES = 10;

    private static final int PATIENCE = 1;

    private final BlockingQueue<String> arrived = new ArrayBlockingQueue<>(1);

    private final String host;
    private final int port;

    /** What asks the server. */
    interface Question {
        void ask() throws IOException;
    }

    /** Answers of a server, whose place is told when none comes. */
    Answers(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** Takes an answer that has come; one that nobody waits for is forgotten with the next question. */
    void add(String answer) {
        if (!arrived.offer(answer)) {
            arrived.clear();
            arrived.add(answer);
        }
    }

    /** Asks, and returns the answer. */
    String to(Question question) throws IOException, InterruptedException {
        arrived.clear();
        question.ask();
        return toAsked(question);
    }

    /**
     * The same for what was asked already.
     *
     * @throws IOException with a line for the user when there is no answer
     */
    String toAsked(Question question) throws IOException, InterruptedException {
        String answer = arrived.poll(PATIENCE, TimeUnit.SECONDS);
        for (int tries = 1; answer == null && tries < TRIES; tries++) {
            question.ask();
            answer = arrived.poll(PATIENCE, TimeUnit.SECONDS);
        }
        if (answer == null) {
            throw new IOException("no answer from the server at " + host + " port " + port);
        }
        return answer;
    }
}
