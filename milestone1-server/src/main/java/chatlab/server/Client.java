package chatlab.server;

import java.io.IOException;
import java.net.Socket;

/** A client that is connected to the server. */
final class Client implements AutoCloseable {
    private final Socket socket;
    private final Utf8 utf8 = new Utf8();
    private String name;

    Client(Socket socket) {
        this.socket = socket;
    }

    Socket socket() {
        return socket;
    }

    String name() {
        return name;
    }

    void setName(String name) {
        this.name = name;
    }

    /** The client's IP address as text, for example {@code 10.20.30.11}. */
    String ip() {
        return socket.getInetAddress().getHostAddress();
    }

    /** The text in the first {@code length} bytes of the buffer. */
    String decode(byte[] buffer, int length) {
        return utf8.decode(buffer, length);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // A connection that is broken already needs no closing.
        }
    }
}
