package chatlab.relaychat;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** The first of two peers: waits until the second one connects, and talks with it. */
public final class Peer1 implements Closeable {
    private final ServerSocket listener;

    /**
     * Makes a peer that listens. {@link Startup} calls this constructor: keep its parameters.
     *
     * @param host the name or the IP address of the host that this peer runs on
     */
    public Peer1(String host, int port) throws IOException {
        InetAddress address = InetAddress.getByName(host);
        listener = new ServerSocket();

        // Without this the port could not be used again for a while after the program has ended.
        listener.setReuseAddress(true);

        // fill in 1: bind the server socket to the address and the port: from then on it listens
        listener.bind(new InetSocketAddress(address, port));

        System.out.println("Listening at " + address.getHostAddress() + ":" + port);
    }

    /** Waits for the other peer, and talks with it. {@link Startup} calls this method. */
    public void run(History history) throws Exception {
        // fill in 2: wait for the other peer; what you get is the socket that talks to it
        Socket socket = listener.accept();

        try (socket) {
            listener.close(); // nobody else gets in
            System.out.println("Connected with " + socket.getInetAddress().getHostAddress());
            new Talk(socket, history).run();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    /**
     * Starts the first peer: {@code [IP [PORT [HISTORY-FILE]]]}, by default this host's own address, port 65432 and
     * history-peer1.txt.
     */
    public static void main(String[] arguments) throws Exception {
        Startup.peer1(arguments);
    }
}
