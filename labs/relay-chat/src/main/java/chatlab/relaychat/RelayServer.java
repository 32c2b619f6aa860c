package chatlab.relaychat;

import static chatlab.hole.Hole.hole;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A relay: takes messages like {@code 2 hello} from its clients, and passes each on to the client with that id. */
public final class RelayServer implements Closeable {
    /** The message with which a client stops sending. */
    private static final String EXIT = "exit";

    private final ServerSocket listener;
    private final Clients clients;
    private final Start start = new Start();

    /**
     * Makes a relay that listens. {@link Startup} calls this constructor: keep its parameters.
     *
     * @param host the name or the IP address of the host that it runs on
     * @param number for how many clients it is
     */
    public RelayServer(String host, int port, int number) throws IOException {
        InetAddress address = InetAddress.getByName(host);
        listener = new ServerSocket();
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(address, port));
        clients = new Clients(number);
        System.out.println("Listening at " + address.getHostAddress() + ":" + port);
    }

    // tag::run[]
    /** Lets clients in, and starts when all are there. {@link Startup} calls this method. */
    public void run() throws IOException {
        while (!listener.isClosed()) {
            Socket socket = listener.accept();
            if (clients.areComplete()) {
                Refusal.send(socket, "The relay is full: it takes no more than " + clients.number() + ".");
            } else {
                letIn(socket);
            }
        }
    }
    // end::run[]

    private void letIn(Socket socket) {
        Client client = clients.add(socket);
        System.out.println(
                "Client " + client.id() + " is " + socket.getInetAddress().getHostAddress());

        // fill in 7: a new thread that serves this client
        Thread thread = hole(7);

        thread.start();
        if (clients.areComplete()) {
            System.out.println("Receiving Task started");
            start.done();
        }
    }

    /** Receives from a client until it says "exit" or its connection ends; passes on what it says, once all are there. */
    private void serve(Client client) {
        try (client) {
            String message = client.receive();
            while (message != null && !message.equals(EXIT)) {
                String line = message;
                start.whenDone(() -> passOn(client, line));
                message = client.receive();
            }
            client.waitForEnd(); // it may still get messages
        }
    }

    /** Passes a message on to the client that it is for. */
    private void passOn(Client sender, String line) {
        RelayMessage message = RelayMessage.parse(line); // null when the line has another form

        // fill in 8: send the text of the message to the client with its id; is there none, or no message at all, then
        // send RelayMessage.FORMAT to the sender
        hole(8);
    }

    /** Stops listening and closes all connections. */
    @Override
    public void close() throws IOException {
        listener.close();
        clients.closeAll();
    }

    /** Starts a relay: {@code [IP [PORT [CLIENTS]]]}, by default this host's own address, port 65432 and 3 clients. */
    public static void main(String[] arguments) throws Exception {
        Startup.relayServer(arguments);
    }
}
