package chatlab.relaychat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Tells a client in words that it can't get in. */
final class Refusal {
    /** How long to wait for the client's own end, in milliseconds. */
    private static final int PATIENCE = 1000;

    /** How much it may have sent by then, in bytes. */
    private static final int MOST = 64 * 1024;

    private Refusal() {}

    /** Does so in a thread of its own, as the client may be slow. */
    static void send(Socket socket, String words) {
        Thread thread = new Thread(() -> tell(socket, words));
        thread.setDaemon(true);
        thread.start();
    }

    private static void tell(Socket socket, String words) {
        try (socket) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            // To close with something unread would be a reset, of which the words could be lost.
            socket.getInputStream().skipNBytes(MOST);
        } catch (IOException e) {
            // It has closed its end, as it should, or takes too long.
        }
    }
}
