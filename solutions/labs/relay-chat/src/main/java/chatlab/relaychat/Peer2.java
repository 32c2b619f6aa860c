package chatlab.relaychat;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;

/** The second of two peers: connects to the first one, and talks with it. */
public final class Peer2 implements Closeable {
    private final Socket socket;

    /**
     * Makes a peer that is connected. {@link Startup} calls this constructor: keep its parameters.
     *
     * @param server the name or the IP address of the first peer's host
     */
    public Peer2(String server, int port) throws IOException {
        // fill in 3: a socket that is connected to the port at the server
        socket = new Socket(server, port);

        System.out.println("Connected with " + socket.getInetAddress().getHostAddress());
    }

    /** Talks with the other peer. {@link Startup} calls this method. */
    public void run(History history) throws Exception {
        new Talk(socket, history).run();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Starts the second peer: {@code SERVER [PORT [HISTORY-FILE]]}, by default port 65432 and history-peer2.txt. */
    public static void main(String[] arguments) throws Exception {
        Startup.peer2(arguments);
    }
}
