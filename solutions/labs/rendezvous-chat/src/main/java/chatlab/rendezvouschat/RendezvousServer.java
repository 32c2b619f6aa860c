package chatlab.rendezvouschat;

import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A directory: knows where each client is, and tells the others. What they say to each other never comes here. */
public final class RendezvousServer implements Closeable {
    /** How many bytes a datagram of this chat has at most. */
    private static final int BUFFER = 1024;

    /** Where each client is, by its ID, in the order in which they came. */
    private final Map<String, SocketAddress> table = new LinkedHashMap<>();

    private final DatagramSocket socket;

    /**
     * Makes a server that can be reached. {@link Startup} calls this constructor: keep its parameters.
     *
     * @param host the name or the IP address of the host that the server runs on
     */
    public RendezvousServer(String host, int port) throws IOException {
        InetAddress address = InetAddress.getByName(host);

        // fill in 1: a UDP socket, bound to this port at this address
        socket = new DatagramSocket(port, address);
    }

    // tag::run[]
    /** Serves one datagram after the other, whoever sends it, until the server is closed. */
    public void run() throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (!socket.isClosed()) {
            DatagramPacket datagram = new DatagramPacket(buffer, buffer.length);

            // fill in 2: wait for the next datagram and receive it
            socket.receive(datagram);

            // fill in 3: its text: as many bytes of the buffer as the datagram has, as UTF-8
            String text = new String(buffer, 0, datagram.getLength(), StandardCharsets.UTF_8);

            // fill in 4: who sent it: IP address and port together
            SocketAddress sender = datagram.getSocketAddress();

            serve(Request.parse(text), sender);
        }
    }
    // end::run[]

    /** Does what a client asks for. Anything else is ignored: everybody can send us everything. */
    private void serve(Request request, SocketAddress sender) {
        switch (request.word()) {
            case "ID" -> register(request.id(), sender);
            case "Peer" -> tellWhere(request.id(), sender);
            case "Quit" -> remove(request.id(), sender);
            case "ID2" -> sendList();
            default -> {}
        }
    }

    /** A client has come, or is somewhere else now. */
    private void register(String id, SocketAddress client) {
        if (id.isEmpty()) {
            return;
        }
        table.put(id, client);
        System.out.println(PythonText.table(table));
        sendList();
    }

    /** A client goes. Only it can say so: what another one sends comes from another address. */
    private void remove(String id, SocketAddress client) {
        if (table.remove(id, client)) {
            sendList();
        }
    }

    /** Sends everybody the IDs of all that are here. */
    private void sendList() {
        String list = "List " + PythonText.list(table.keySet(), BUFFER - "List ".length());

        // fill in 5: send this list to every client in the table
        table.values().forEach(client -> send(list, client));
    }

    /** Sends a text to one client, as one datagram. */
    private void send(String text, SocketAddress client) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            // fill in 6: a new datagram: these bytes, how many they are, and where they go
            DatagramPacket datagram = new DatagramPacket(bytes, bytes.length, client);

            socket.send(datagram);
        } catch (IOException e) {
            // This client can't be reached. That is nothing to the others.
        }
    }

    /** Answers the question where a client is. */
    private void tellWhere(String id, SocketAddress asker) {
        SocketAddress peer = table.get(id);

        // fill in 7: send the asker the answer: NoPeer when nobody has this ID, else Peer, a space, and the peer's
        // address as a pair; who can write such a pair?
        send(peer == null ? "NoPeer" : "Peer " + PythonText.pair(peer), asker);
    }

    /** Closes the socket: who waits at it gets an exception. */
    @Override
    public void close() {
        socket.close();
    }

    /** Starts a server: {@code [IP [PORT]]}, by default localhost and port 9999. */
    public static void main(String[] arguments) throws Exception {
        Startup.server(arguments);
    }
}
