package chatlab.directchat;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The server of a chat over TCP: waits for a client; then both can talk at any time. */
public final class TcpServer implements Closeable {
    private static final int PORT = 3339;

    private final Terminal terminal = new Terminal(System.in, System.out);
    private final ServerSocket listener = new ServerSocket();

    /** The clients that are connected: most of the time one. Many threads may use this list at the same time. */
    private final List<Conversation> clients = new CopyOnWriteArrayList<>();

    /** Makes a server that listens at this port. */
    public TcpServer(int port) throws IOException {
        // Without this the port could not be used again for a while after the server has ended.
        listener.setReuseAddress(true);

        // fill in 5: bind the server socket to the port, at every address of this host
        listener.bind(new InetSocketAddress(port));
    }

    /** Talks and listens, until the keyboard's input ends. */
    public void run() throws Exception {
        Threads threads = new Threads();
        threads.start("accept", this::acceptClients);
        threads.start("keyboard", this::readKeyboard);
        threads.waitForFirstEnd();
    }

    /** Lets clients in, each with a thread of its own. */
    private void acceptClients() throws IOException {
        while (true) {
            // fill in 6: wait for the next client; what you get is the socket that talks to it
            Socket socket = listener.accept();

            new Thread(() -> serve(new Conversation(socket)), "client").start();
        }
    }

    // tag::serve[]
    /** Shows what a client says, until its connection ends or breaks. */
    private void serve(Conversation client) {
        clients.add(client);
        terminal.show("Connected");
        try (client) {
            client.receive(text -> terminal.show("Received message : " + text));
        } catch (IOException e) {
            // The connection broke: for us the client has left, as if it had closed it.
        } finally {
            clients.remove(client);
        }
    }
    // end::serve[]

    /** Sends each line that the user types, until the keyboard's input ends. */
    private void readKeyboard() throws IOException {
        for (String line = terminal.readLine(); line != null; line = terminal.readLine()) {
            if (clients.isEmpty()) {
                terminal.show("Nobody is connected.");
            } else if (!line.isEmpty()) {
                for (Conversation client : clients) {
                    client.say(line);
                }
            }
        }
    }

    /** Stops listening and ends all conversations. */
    @Override
    public void close() throws IOException {
        listener.close();
        for (Conversation client : clients) {
            client.close();
        }
    }

    /** Starts a server: {@code [PORT]}, by default 3339. */
    public static void main(String[] arguments) throws Exception {
        Startup.run("direct-chat server", "[PORT]", arguments, startup -> {
            int port = startup.port(0, PORT);
            try (TcpServer server = Startup.bind(port, () -> new TcpServer(port))) {
                server.run();
            }
        });
    }
}
