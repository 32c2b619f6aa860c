package chatlab.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The connection to the server. */
final class Phone {
    private final InetSocketAddress server;
    private final Socket socket = new Socket();

    Phone(String server, String own, int port) throws IOException {
        this.server = new InetSocketAddress(InetAddress.getByName(server), port);
        socket.bind(new InetSocketAddress(own, 0));
    }

    void dial() throws IOException {
        socket.connect(server);
    }

    void say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What the server says next; null when it has hung up. */
    String listen() throws IOException {
        byte[] buffer = new byte[1024];
        int length = socket.getInputStream().read(buffer);
        return length < 0 ? null : new String(buffer, 0, length, StandardCharsets.UTF_8);
    }

    void hangUp() throws IOException {
        socket.close();
    }
}
