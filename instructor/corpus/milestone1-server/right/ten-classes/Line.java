package chatlab.server;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A connection as a line that texts come from and go to. */
final class Line {
    private final Socket socket;
    private final byte[] buffer = new byte[1024];

    Line(Socket socket) {
        this.socket = socket;
    }

    String ip() {
        return socket.getInetAddress().getHostAddress();
    }

    Optional<String> read() {
        try {
            int length = socket.getInputStream().read(buffer);
            return length < 0 ? Optional.empty() : Optional.of(new String(buffer, 0, length, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    synchronized void write(String text) {
        try {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException broken) {
            close();
        }
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
