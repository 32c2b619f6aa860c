package chatlab.directchat;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;

/** One of several peers: server and client in one program. It talks only to those that are in its index table. */
public final class Peer implements Closeable {
    /** How long connecting may take, in milliseconds. */
    private static final int PATIENCE = 5_000;

    private final Terminal terminal = new Terminal(System.in, System.out);
    private final String name;
    private final Index index;
    private final Contacts contacts = new Contacts();
    private final ServerSocket listener = new ServerSocket();
    private String password;

    /** Makes a peer that listens at this port. */
    public Peer(String name, int port, Index index) throws IOException {
        this.name = name;
        this.index = index;
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(port));
    }

    /** Asks for the own password; then talks and listens, until the keyboard's input ends. */
    public void run() throws Exception {
        password = terminal.askPassword("Password: ");
        if (password == null) {
            return;
        }
        Greeting.check(name, password);
        terminal.show(Commands.HELP);
        Threads threads = new Threads();
        threads.start("accept", this::acceptPeers);
        threads.start("keyboard", new Commands(terminal, index, contacts, this::connect)::readKeyboard);
        threads.waitForFirstEnd();
    }

    /** Lets other peers connect, each with a thread of its own. */
    private void acceptPeers() throws IOException {
        while (true) {
            Socket socket = listener.accept();
            new Thread(() -> welcome(socket), "peer").start();
        }
    }

    // tag::welcome[]
    /** Lets a peer in that tells a name in the index table, and the password that belongs to it. */
    private void welcome(Socket socket) {
        try (socket) {
            Greeting greeting = Greeting.receive(socket);

            // fill in 11: may this peer come in? Who knows the names, and can check a password?
            boolean known = index.accepts(greeting.name(), greeting.password());

            Greeting.send(known ? Greeting.OK : Greeting.REFUSED, socket);
            if (known) {
                listen(greeting.name(), begin(greeting.name(), socket));
            }
        } catch (IOException e) {
            // It left before it was let in: nothing has happened.
        }
    }
    // end::welcome[]

    /** Connects to a peer and proves who we are. */
    private void connect(IndexEntry entry) {
        Socket socket = new Socket();
        try {
            socket.connect(entry.address(), PATIENCE);

            // fill in 12: send the other peer its first line: HELLO, our name and our password, with a space between
            Greeting.send("HELLO " + name + " " + password, socket);

            if (Greeting.isWelcome(socket)) {
                Conversation conversation = begin(entry.name(), socket);
                new Thread(() -> listen(entry.name(), conversation), "peer").start();
            } else {
                terminal.show(entry.name() + " has refused us.");
                socket.close();
            }
        } catch (IOException e) {
            terminal.show("No connection to " + entry + ": " + e.getMessage());
            close(socket);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // A connection that is broken already needs no closing.
        }
    }

    private Conversation begin(String other, Socket socket) {
        Conversation conversation = new Conversation(socket);
        contacts.add(other, conversation);
        terminal.show(other + ": Connected");
        return conversation;
    }

    /** Shows what a peer says, until its connection ends or breaks. */
    private void listen(String other, Conversation conversation) {
        try (conversation) {
            conversation.receive(text -> show(other, text));
        } catch (IOException e) {
            // The connection broke: for us the peer has left, as if it had closed it.
        } finally {
            contacts.remove(conversation);
            terminal.show(other + ": Disconnected");
        }
    }

    /** Shows a text; a line end at its beginning is that of the answer to our first line. */
    private void show(String other, String text) {
        String line = text.replaceFirst("^\\R", "");
        if (!line.isEmpty()) {
            terminal.show(other + ": Received message : " + line);
        }
    }

    /** Stops listening and ends all conversations. */
    @Override
    public void close() throws IOException {
        listener.close();
        for (Conversation conversation : contacts.all()) {
            conversation.close();
        }
    }

    /** Starts a peer: {@code NAME PORT INDEX-FILE}. */
    public static void main(String[] arguments) throws Exception {
        Startup.run("direct-chat peer", "NAME PORT INDEX-FILE", arguments, startup -> {
            String name = startup.text(0, "");
            IndexEntry.checkName(name);
            int port = startup.port(1, 0);
            Index index = new IndexFile(Path.of(startup.text(2, ""))).read();
            try (Peer peer = Startup.bind(port, () -> new Peer(name, port, index))) {
                peer.run();
            }
        });
    }
}
