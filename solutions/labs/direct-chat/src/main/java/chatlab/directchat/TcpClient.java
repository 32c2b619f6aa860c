package chatlab.directchat;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;

/** The client of a chat over TCP: connects to the server; then both can talk at any time. */
public final class TcpClient implements Closeable {
    private static final int PORT = 3339;

    private final Terminal terminal = new Terminal(System.in, System.out);
    private final Conversation server;

    /** Makes a client that is connected to the server on this host. */
    public TcpClient(String host, int port) throws IOException {
        // fill in 1: a TCP socket that is connected to the port of the host
        Socket socket = new Socket(host, port);

        server = new Conversation(socket);
    }

    // tag::run[]
    /** Talks and listens, until the keyboard's input or the connection ends. */
    public void run() throws Exception {
        terminal.show("Connected");
        Threads threads = new Threads();
        threads.start("keyboard", this::readKeyboard);

        // fill in 2: one more thread, as above: it listens to the server while the other one waits for the keyboard
        threads.start("server", this::listen);

        threads.waitForFirstEnd();
    }
    // end::run[]

    /** Shows what the server says, until its connection ends or breaks. */
    private void listen() {
        try {
            server.receive(text -> terminal.show("Received message :" + text));
        } catch (IOException e) {
            // The connection broke: for us the server has left, as if it had closed it.
        }
    }

    /** Sends each line that the user types, until the keyboard's input ends. */
    private void readKeyboard() throws IOException {
        for (String line = terminal.readLine(); line != null; line = terminal.readLine()) {
            if (!line.isEmpty()) {
                server.say(line);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** Starts a client: {@code [HOST [PORT]]}, by default localhost and port 3339. */
    public static void main(String[] arguments) throws Exception {
        Startup.run("direct-chat client", "[HOST [PORT]]", arguments, startup -> {
            String host = startup.text(0, "localhost");
            int port = startup.port(1, PORT);
            try (TcpClient client = Startup.reach(host, port, () -> new TcpClient(host, port))) {
                client.run();
            }
        });
    }
}
