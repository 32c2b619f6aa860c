package chatlab.directchat;

import static chatlab.hole.Hole.hole;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.function.Consumer;

/** What two programs say to each other over a TCP connection. Both may speak at any time. */
final class Conversation implements Closeable {
    /** How many bytes to send or read at most at a time. */
    private static final int BUFFER = 200;

    private final Socket socket;
    private final Outbox outbox;
    private final Utf8 utf8 = new Utf8();

    /** Begins a conversation over a socket that is connected. */
    Conversation(Socket socket) {
        this.socket = socket;
        this.outbox = new Outbox(this::send, socket);
    }

    /**
     * Hands over each text that comes, until the connection ends.
     *
     * @throws IOException when it doesn't end, but breaks
     */
    void receive(Consumer<String> listener) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[BUFFER];
        while (true) {
            // fill in 3: wait for the next bytes and read them into the buffer; how many came?
            int length = hole(3);

            if (length < 0) {
                return;
            }
            String text = utf8.decode(buffer, length);
            if (!text.isEmpty()) { // it is where only the first bytes of a character have come
                listener.accept(text);
            }
        }
    }

    /** Says something; returns at once, a thread of its own does the sending. {@link Commands} calls this method. */
    void say(String text) {
        outbox.put(text);
    }

    /** Sends a text, in pieces that the other program can read at once. */
    private void send(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        for (byte[] piece : Utf8.pieces(text, BUFFER)) {
            // fill in 4: send the bytes of this piece
            hole(4);
        }
    }

    /** Ends the conversation, once what was said is on its way. */
    @Override
    public void close() throws IOException {
        outbox.close();
        socket.close();
    }
}
