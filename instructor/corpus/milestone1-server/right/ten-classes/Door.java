package chatlab.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Where clients come in. */
final class Door {
    private final ServerSocket socket = new ServerSocket();

    Door(String host, int port) throws IOException {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(host, port), 5);
    }

    boolean isOpen() {
        return !socket.isClosed();
    }

    Line next() throws IOException {
        return new Line(socket.accept());
    }

    void close() throws IOException {
        socket.close();
    }
}
