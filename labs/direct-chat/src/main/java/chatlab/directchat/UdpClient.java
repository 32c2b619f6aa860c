package chatlab.directchat;

import static chatlab.hole.Hole.hole;

import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;

/** The client of a chat over UDP, in which both take turns: it asks, and waits for an answer. */
public final class UdpClient implements Closeable {
    private static final int PORT = 8778;

    /** How long to wait for an answer, in milliseconds. */
    private static final int PATIENCE = 5_000;

    private final Terminal terminal = new Terminal(System.in, System.out);
    private final DatagramSocket socket = new DatagramSocket();
    private final Datagrams datagrams = new Datagrams(socket);
    private final InetSocketAddress server;

    /** Makes a client for the server on this host. */
    public UdpClient(String host, int port) throws IOException {
        server = new InetSocketAddress(InetAddress.getByName(host), port);
    }

    /** Takes turns until the keyboard's input ends. */
    public void run() throws Exception {
        terminal.show("Client Socket Created.");
        Threads threads = new Threads();
        threads.start("turns", this::takeTurns);
        threads.waitForFirstEnd();
    }

    private void takeTurns() throws IOException {
        while (true) {
            terminal.show("Enter msg:");
            String line = terminal.ask(">");
            if (line == null) {
                return;
            }
            if (!line.isEmpty()) {
                datagrams.send(line, server);
                terminal.show("Waiting for reply.");
                waitForReply();
            }
        }
    }

    /** Shows the answer, or that none has come: a datagram may be lost, and nobody tells us. */
    private void waitForReply() throws IOException {
        // fill in 9: from now on the socket waits for a datagram for PATIENCE milliseconds and no longer
        hole(9);

        try {
            DatagramPacket reply = datagrams.receive();
            terminal.show(Datagrams.sender(reply) + "-> " + Datagrams.text(reply));
        } catch (SocketTimeoutException e) {
            terminal.show("No reply.");
        }
    }

    @Override
    public void close() {
        datagrams.close();
    }

    /** Starts a client: {@code [HOST [PORT]]}, by default localhost and port 8778. */
    public static void main(String[] arguments) throws Exception {
        Startup.run("direct-chat udp-client", "[HOST [PORT]]", arguments, startup -> {
            String host = startup.text(0, "localhost");
            int port = startup.port(1, PORT);
            try (UdpClient client = Startup.reach(host, port, () -> new UdpClient(host, port))) {
                client.run();
            }
        });
    }
}
