package chatlab.rendezvouschat;

import static chatlab.hole.Hole.hole;

import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/** A chat client: asks the server where another client is, then talks to that one directly. */
public final class RendezvousClient implements Closeable {
    private static final String QUESTION = "Do you want to send massege? (y:yes/n:no/q:quit)";

    private static final int LOWEST_PORT = 10_000;
    private static final int HIGHEST_PORT = 11_000;

    /** How many ports to try: some may be taken. */
    private static final int TRIES = 100;

    /** How many bytes a datagram of this chat has at most. */
    private static final int BUFFER = 1024;

    /** How many bytes a datagram can have at most. */
    private static final int LARGEST_DATAGRAM = 65_535;

    private final SocketAddress server;
    private final DatagramSocket socket;
    private final Terminal terminal = new Terminal(System.in, System.out);
    private final Answers lists;
    private final Answers peers;
    private volatile String id;

    /**
     * Makes a client that has its socket. {@link Startup} calls this constructor: keep its parameters.
     *
     * @param host the name or the IP address of the server's host
     */
    public RendezvousClient(String host, int port) throws IOException {
        server = new InetSocketAddress(InetAddress.getByName(host), port);
        lists = new Answers(host, port);
        peers = new Answers(host, port);
        socket = bindSomewhere();
    }

    /** A socket at a port that is free. */
    private static DatagramSocket bindSomewhere() throws IOException {
        for (int tries = 1; ; tries++) {
            // fill in 8: draw a port at random, from LOWEST_PORT to HIGHEST_PORT, both included
            int port = hole(8);

            try {
                return bind(port);
            } catch (SocketException e) {
                if (tries == TRIES) {
                    throw new IOException("can't use port " + port + " or " + (TRIES - 1) + " others", e);
                }
            }
        }
    }

    private static DatagramSocket bind(int port) throws SocketException {
        // fill in 9: a UDP socket, bound to this port at every address of this host
        return hole(9);
    }

    // tag::run[]
    /** Registers, then talks and listens, until the user quits or the keyboard's input ends. */
    public void run() throws Exception {
        String own = terminal.ask("Enter ID:");
        while (own != null && !isUsable(own)) {
            own = terminal.ask("Enter ID:");
        }
        if (own == null) {
            return;
        }
        send("ID " + own, server);
        id = own;
        Threads threads = new Threads();
        threads.start("datagrams", this::listen);
        threads.start("keyboard", this::talk);
        threads.waitForFirstEnd();
    }
    // end::run[]

    /** An ID must fit into a datagram, behind the longest word. */
    private static boolean isUsable(String id) {
        return !id.isEmpty() && Utf8.length("Quit " + id) <= BUFFER;
    }

    /** Sends a text to the server or to another client, as one datagram. */
    private void send(String text, SocketAddress receiver) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        // fill in 10: send these bytes to the receiver, as one datagram
        hole(10);
    }

    /** Takes one datagram after the other, from the server and from other clients, until the client is closed. */
    private void listen() throws IOException {
        byte[] buffer = new byte[LARGEST_DATAGRAM];
        try {
            while (true) {
                DatagramPacket datagram = new DatagramPacket(buffer, buffer.length);

                // fill in 11: wait for the next datagram and receive it, then hand its text to the method take
                hole(11);
            }
        } catch (Exception e) {
            if (!socket.isClosed()) {
                throw e;
            }
        }
    }

    // tag::take[]
    /** Sorts out what has come; the first word tells. */
    private void take(String text) {
        if (text.startsWith("Message ")) {
            terminal.show(text.substring("Message ".length()));
        } else if (text.startsWith("List ")) {
            terminal.show(text);
            lists.add(text);
        } else if (text.startsWith("Peer ") || text.startsWith("NoPeer")) {
            peers.add(text); // the thread that has asked waits for it
        }
    }
    // end::take[]

    /** Does what the user wants. */
    private void talk() throws Exception {
        lists.toAsked(() -> send("ID " + id, server));
        String choice = terminal.ask(QUESTION);
        while (choice != null && !choice.equals("q")) {
            switch (choice) {
                case "y" -> sendToPeer();
                case "n" -> {} // what comes is shown at any time
                default -> terminal.show("invalid input ");
            }
            choice = terminal.ask(QUESTION);
        }
    }

    /** Asks for whom a message is, where that one is, and what to say. */
    private void sendToPeer() throws Exception {
        String peer = id;
        while (id.equals(peer)) {
            peer = terminal.ask("Enter Peer ID: ");
        }
        if (peer == null) {
            return;
        }
        try {
            String question = "Peer " + peer;
            String answer = peers.to(() -> send(question, server));
            if (answer.startsWith("NoPeer")) {
                terminal.show("There is no such client");
            } else {
                sendMessage(PeerAnswer.parse(answer));
            }
        } catch (IOException e) {
            terminal.show(e.getMessage());
        }
    }

    /** Sends what the user types directly to another client. */
    private void sendMessage(InetSocketAddress peer) throws IOException {
        terminal.show("Enter Message to send");
        String text = terminal.ask(">");
        if (text == null) {
            return;
        }
        for (String piece : Utf8.pieces(text, BUFFER - "Message ".length())) {
            // fill in 12: send the peer the word Message, a space and this piece
            hole(12);
        }
        send("ID2 ", server); // so that everybody gets the list
    }

    /** Tells the server that we go, and closes the socket. */
    @Override
    public void close() throws IOException {
        try (socket) {
            if (id != null && !socket.isClosed()) {
                send("Quit " + id, server);
            }
        }
    }

    /** Starts a client: {@code [SERVER [PORT]]}, by default localhost and port 9999. */
    public static void main(String[] arguments) throws Exception {
        Startup.client(arguments);
    }
}
