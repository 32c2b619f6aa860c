package chatlab.relaychat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A client that is connected to the relay. */
final class Client implements AutoCloseable {
    /** How many bytes to read or write at most at a time. */
    private static final int BUFFER = 1024;

    /** How much may wait for a client that doesn't read, in pieces; one that is further behind is dropped. */
    private static final int MOST_WAITING = 1000;

    private final int id;
    private final Socket socket;
    private final Utf8 utf8 = new Utf8();
    private final Deque<String> received = new ArrayDeque<>();
    private final BlockingQueue<byte[]> outgoing = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread writer = new Thread(this::write);

    Client(int id, Socket socket) {
        this.id = id;
        this.socket = socket;
        writer.setDaemon(true);
        writer.start();
    }

    int id() {
        return id;
    }

    /** Whether its connection has ended, as far as is known. */
    boolean isGone() {
        return socket.isClosed();
    }

    /** Waits for the next message; null when the connection has ended or is broken. */
    String receive() {
        try {
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[BUFFER];
            StringBuilder text = new StringBuilder();
            while (received.isEmpty()) {
                int length = in.read(buffer);
                if (length < 0) {
                    return null;
                }
                text.append(utf8.decode(buffer, length));
                if (!utf8.isInsideCharacter()) { // else the rest of it must come, and belongs to the same message
                    text.toString().lines().filter(line -> !line.isEmpty()).forEach(received::add);
                    text.setLength(0);
                }
            }
            return received.remove();
        } catch (IOException e) {
            return null;
        }
    }

    /** Waits for the end of the connection, whatever is still received. */
    void waitForEnd() {
        while (receive() != null) {}
    }

    /** Sends a text, without waiting until it is on its way: a client that doesn't read must not hold up others. */
    void send(String text) {
        for (byte[] piece : Utf8.pieces(text, BUFFER)) {
            if (!outgoing.offer(piece)) {
                close();
            }
        }
    }

    private void write() {
        try {
            OutputStream out = socket.getOutputStream();
            while (true) {
                out.write(outgoing.take());
            }
        } catch (IOException | InterruptedException e) {
            // The connection has ended, and the thread that receives finds out, too.
        }
    }

    @Override
    public void close() {
        writer.interrupt();
        try {
            socket.close();
        } catch (IOException e) {
            // A connection that is broken already needs no closing.
        }
    }
}
