package chatlab.directchat;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Sends each byte by itself: TCP has no messages. */
final class Conversation implements Closeable {
    private final Socket socket;

    Conversation(Socket socket) {
        this.socket = socket;
    }

    void receive(Consumer<String> listener) throws IOException {
        byte[] buffer = new byte[4096];
        for (int length; (length = socket.getInputStream().read(buffer)) > 0; ) {
            listener.accept(new String(buffer, 0, length, StandardCharsets.UTF_8));
        }
    }

    synchronized void say(String text) {
        try {
            socket.setTcpNoDelay(true);
            for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
                socket.getOutputStream().write(b);
            }
        } catch (IOException e) {
            // Receiving ends, too.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
