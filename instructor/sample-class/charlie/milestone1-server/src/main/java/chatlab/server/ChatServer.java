package chatlab.server;

import static chatlab.hole.Hole.hole;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A chat server: lets clients in, passes what one says on to the others, and tells everybody who is there. */
public final class ChatServer implements Closeable {
    /** How many clients may wait to be let in. */
    private static final int QUEUE = 5;

    /** How many bytes to read at most at a time. */
    private static final int BUFFER = 1024;

    /** How long a client may take to give its name, in milliseconds. */
    private static final int TIME_FOR_NAME = 60_000;

    private final ServerSocket listener;
    private final Clients clients = new Clients();

    /**
     * Makes a server that listens. {@link Startup} calls this constructor: keep its parameters.
     *
     * @param host the name or the IP address of the host that the server runs on
     */
    public ChatServer(String host, int port) throws IOException {
        // fill in 1: the address of the server: look the host up
        InetAddress address = hole(1);

        // fill in 2: a server socket, not bound to any address yet
        listener = hole(2);

        // Without this the port could not be used again for a while after the server has ended.
        listener.setReuseAddress(true);

        // fill in 3: bind the server socket to address and port, with room for QUEUE waiting clients
        hole(3);

        System.out.println("Waiting for connection...");
    }

    // tag::run[]
    /** Lets clients in, each with a thread of its own, until the server is closed. */
    public void run() throws IOException {
        while (!listener.isClosed()) {
            // fill in 4: wait for the next client; what you get is the socket that talks to it
            Socket socket = hole(4);

            Client client = new Client(socket);
            new Thread(() -> serve(client)).start();
        }
    }
    // end::run[]

    // tag::serve[]
    /** Serves a client from its name to its end. */
    private void serve(Client client) {
        try {
            client.setName(receiveName(client));
            clients.add(client);
            System.out.println(client.name() + " with IP address:" + client.ip() + ", has connected\n");
            sendList();
            receiveMessages(client);
        } catch (NameRefusedException e) {
            send(client, e.getMessage());
        } catch (IOException e) {
            // The connection broke. For everybody else this client has left, as if it had closed it.
        } finally {
            client.close();
            if (clients.remove(client)) {
                sendList();
            }
        }
    }
    // end::serve[]

    /** Waits for the name: the first bytes that a client sends. */
    private String receiveName(Client client) throws IOException {
        InputStream in = client.socket().getInputStream();
        byte[] buffer = new byte[BUFFER];
        client.socket().setSoTimeout(TIME_FOR_NAME);

        // fill in 5: wait for the bytes of the name and read them into the buffer; how many came?
        int length = hole(5);

        if (length < 0) {
            throw new EOFException("the client left before it gave a name");
        }
        client.socket().setSoTimeout(0);
        return client.decode(buffer, length);
    }

    /** Passes on what a client says, until it leaves. */
    private void receiveMessages(Client client) throws IOException {
        InputStream in = client.socket().getInputStream();
        byte[] buffer = new byte[BUFFER];
        while (true) {
            // fill in 6: wait for the next message of this client and read it into the buffer; how many bytes came?
            int length = hole(6);

            if (length < 0) {
                return;
            }
            passOn(client, client.decode(buffer, length));
        }
    }

    /** Sends what one client said to all the others. */
    private void passOn(Client sender, String text) {
        if (text.isEmpty()) {
            return; // only the first bytes of a character have come
        }

        // fill in 7: send each client but the sender the sender's name, a colon, a space, the text and a space
        hole(7);
    }

    /** Sends a text to one client, in pieces that a client can read at once. */
    private void send(Client client, String text) {
        try {
            OutputStream out = client.socket().getOutputStream();
            for (byte[] piece : Utf8.pieces(text, BUFFER)) {
                // fill in 8: send the bytes of this piece to the client
                hole(8);
            }
        } catch (IOException e) {
            // This client is gone. The thread that serves it finds out too, and takes it out of the list.
        }
    }

    /** Sends everybody the list of who is there; one thread at a time, so that no older list comes after a newer one. */
    private synchronized void sendList() {
        // fill in 9: send each client an exclamation mark and the list of clients as JSON; who can give you the list?
        hole(9);
    }

    /** Stops listening and closes all connections. */
    @Override
    public void close() throws IOException {
        listener.close();
        clients.all().forEach(Client::close);
    }

    /** Starts a server: {@code [IP [PORT]]}, by default this host's own address and port 5000. */
    public static void main(String[] arguments) throws Exception {
        Startup.run(arguments);
    }
}
