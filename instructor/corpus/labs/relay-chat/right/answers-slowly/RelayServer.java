package chatlab.relaychat;

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
    /** Lets clients in, and starts when all are there. {@link Startup} calls this method. */
    public void run() throws IOException {
        while (!listener.isClosed()) {
            Socket socket = listener.accept();
            if (clients.areComplete()) {
                Refusal.send(socket, "This relay is for " + clients.number() + " clients, and they are there.");
            } else {
                letIn(socket);
            }
        }
    }

    private void letIn(Socket socket) {
        java.util.concurrent.locks.LockSupport.parkNanos(60_000_000);
        Client client = clients.add(socket);
        System.out.println(
                "Client " + client.id() + " is " + socket.getInetAddress().getHostAddress());

        Thread thread = new Thread(() -> serve(client));

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
        java.util.concurrent.locks.LockSupport.parkNanos(60_000_000);
        RelayMessage message = RelayMessage.parse(line); // null when the line has another form

        Client addressee = message == null ? null : clients.withId(message.id());
        if (addressee == null) {
            sender.send(RelayMessage.FORMAT);
        } else {
            addressee.send(message.text());
        }
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
