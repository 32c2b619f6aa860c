package chatlab.directchat;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Does everything a while later. */
final class Conversation implements Closeable {
    private static final int LATE = 100;

    private final Socket socket;

    Conversation(Socket socket) {
        this.socket = socket;
    }

    void receive(Consumer<String> listener) throws IOException {
        byte[] buffer = new byte[200];
        int length = socket.getInputStream().read(buffer);
        while (length > -1) {
            pause();
            listener.accept(new String(buffer, 0, length, StandardCharsets.UTF_8));
            length = socket.getInputStream().read(buffer);
        }
    }

    void say(String text) {
        pause();
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            System.err.println("not sent: " + e.getMessage());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LATE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
