package chatlab.directchat;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What is on its way to one other program. A thread of its own sends it: who doesn't read holds up nobody else. */
final class Outbox implements Closeable {
    /** How many texts may wait: more pile up only where the other program doesn't read. */
    private static final int MOST = 100;

    /** How long closing waits for what isn't sent yet, in milliseconds. */
    private static final int PATIENCE = 2_000;

    /** Nothing more is sent. */
    private static final Optional<String> END = Optional.empty();

    private final BlockingQueue<Optional<String>> waiting = new LinkedBlockingQueue<>(MOST);
    private final Sender sender;
    private final Closeable connection;
    private final Thread thread = new Thread(this::sendAll, "outbox");

    /** Sends a text; one call comes after the other. */
    interface Sender {
        void send(String text) throws IOException;
    }

    /** Sends with this sender; closes the connection when nothing goes any more. */
    Outbox(Sender sender, Closeable connection) {
        this.sender = sender;
        this.connection = connection;
        thread.setDaemon(true);
        thread.start();
    }

    /** Has a text sent, behind those that wait already. */
    void put(String text) {
        if (!waiting.offer(Optional.of(text))) {
            closeConnection();
        }
    }

    private void sendAll() {
        try {
            for (Optional<String> text = waiting.take(); text.isPresent(); text = waiting.take()) {
                sender.send(text.get());
            }
        } catch (InterruptedException | IOException e) {
            // Nothing goes any more.
        } finally {
            closeConnection(); // whoever receives from it finds out
        }
    }

    private void closeConnection() {
        try {
            connection.close();
        } catch (IOException e) {
            // A connection that is broken already needs no closing.
        }
    }

    /** Sends what waits, for a moment at most. */
    @Override
    public void close() {
        try {
            if (waiting.offer(END)) {
                thread.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // no time for that
        }
    }
}
