package chatlab.client;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A chat client: talks to everybody through the server, over TCP, and to one other client directly, over UDP. */
public final class ChatClient implements Closeable {
    /** How many bytes to send or read at most at a time. */
    private static final int BUFFER = 1024;

    /** How many bytes a datagram can have at most. */
    private static final int LARGEST_DATAGRAM = 65_535;

    private final InetAddress serverAddress;
    private final int port;
    private final Socket tcp;
    private final DatagramSocket udp;
    private final Users users = new Users();
    private final Terminal terminal = new Terminal(System.in, System.out);

    /**
     * Makes a client that has its sockets, but isn't connected yet. {@link Startup} calls this constructor: keep its
     * parameters.
     *
     * @param server the name or the IP address of the server's host
     * @param own the name or the IP address of the host that this client runs on
     * @param port the port of the server, and that of every client for UDP
     */
    public ChatClient(String server, String own, int port) throws IOException {
        this.port = port;

        // fill in 1: the address of the server: look the server's host up
        serverAddress = InetAddress.getByName(server);

        // fill in 2: your own address: look your own host up
        InetAddress ownAddress = InetAddress.getByName(own);

        // fill in 3: a TCP socket, not bound and not connected yet
        tcp = new Socket();

        // fill in 4: a UDP socket, not bound yet: with null for its address
        udp = new DatagramSocket(null);

        // fill in 5: let the UDP socket reuse its address, then bind it to your own address and the port;
        // bind the TCP socket to your own address too, but with any port that is free
        udp.setReuseAddress(true);
        udp.bind(new InetSocketAddress(ownAddress, port));
        tcp.bind(new InetSocketAddress(ownAddress, 0));
    }

    /** Connects to the server. {@link Startup} calls this method, and then {@link #run}. */
    public void connect() throws IOException {
        // fill in 6: connect the TCP socket to the port at the server's address
        tcp.connect(new InetSocketAddress(serverAddress, port));
    }

    // tag::run[]
    /** Talks and listens, until the keyboard's input or the server's connection ends. */
    public void run() throws Exception {
        String name = terminal.askName();
        if (name == null) {
            return;
        }
        sendName(name);
        terminal.showMenu();
        Threads threads = new Threads();
        threads.start("keyboard", this::readKeyboard);
        threads.start("server", () -> listenToServer(name));
        threads.start("clients", this::listenToClients);
        threads.waitForFirstEnd();
    }
    // end::run[]

    /** Tells the server who we are. */
    private void sendName(String name) {
        try {
            OutputStream out = tcp.getOutputStream();

            // fill in 7: send the server the bytes of the name: as UTF-8, and nothing else
            out.write(name.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The connection broke. The thread that listens to the server finds out too, and tells the user.
        }
    }

    /** Receives from the server until its connection ends, and tells the user. */
    private void listenToServer(String name) {
        String ending = "the chat server has closed the connection";
        try {
            receiveFromServer(name);
        } catch (IOException e) {
            ending = "the connection to the chat server broke: " + e.getMessage();
        }
        if (!tcp.isClosed()) {
            terminal.showLast(ending);
        }
    }

    /** Shows what comes from the server. */
    private void receiveFromServer(String name) throws IOException {
        InputStream in = tcp.getInputStream();
        byte[] buffer = new byte[BUFFER];
        try (ServerText text = new ServerText(name, users, terminal)) {
            while (true) {
                // fill in 8: wait for the next bytes from the server and read them into the buffer; how many came?
                int length = in.read(buffer);

                if (length < 0) {
                    return;
                }
                text.add(buffer, length);
            }
        }
    }

    /** Shows what comes from other clients. */
    private void listenToClients() throws IOException {
        byte[] buffer = new byte[LARGEST_DATAGRAM];
        while (true) {
            DatagramPacket datagram = new DatagramPacket(buffer, buffer.length);

            // fill in 9: wait for the next datagram and receive it
            udp.receive(datagram);

            String sender = users.nameOf(datagram.getAddress());
            String text = new String(buffer, 0, datagram.getLength(), StandardCharsets.UTF_8);
            terminal.show("Incoming msg (P2P) from " + sender + ":" + text);
        }
    }

    /** Does what the user types, line by line, until the keyboard's input ends. */
    private void readKeyboard() throws IOException {
        for (String line = terminal.readLine(); line != null; line = terminal.readLine()) {
            if (line.equals("#ls")) {
                terminal.show(users.toString());
            } else if (line.startsWith("@")) {
                sendToClient(line);
            } else if (!line.isEmpty()) {
                sendToServer(line);
            }
        }
    }

    /** Sends a message like {@code @bob: hi} directly to bob. */
    private void sendToClient(String line) {
        try {
            PrivateMessage message = PrivateMessage.parse(line);
            InetAddress address = users.addressOf(message.addressee());
            for (byte[] piece : Utf8.pieces(message.text(), BUFFER)) {
                // fill in 10: send the bytes of this piece as one datagram to the address; all clients use the same port
                udp.send(new DatagramPacket(piece, piece.length, address, port));
            }
        } catch (IOException e) {
            terminal.show(e.getMessage());
        }
    }

    /** Sends a text to the server, which passes it on to all the others. */
    private void sendToServer(String text) {
        try {
            OutputStream out = tcp.getOutputStream();
            for (byte[] piece : Utf8.pieces(text, BUFFER)) {
                // fill in 11: send the bytes of this piece to the server
                out.write(piece);
            }
        } catch (IOException e) {
            // As in sendName.
        }
    }

    /** Closes both sockets: who still waits at one of them gets an exception. */
    @Override
    public void close() throws IOException {
        tcp.close();
        udp.close();
    }

    /**
     * Starts a client: {@code [SERVER [OWN-IP [PORT]]]}, by default chat.ttm4200.com, this host's own address and port
     * 5000.
     */
    public static void main(String[] arguments) throws Exception {
        Startup.run(arguments);
    }
}
