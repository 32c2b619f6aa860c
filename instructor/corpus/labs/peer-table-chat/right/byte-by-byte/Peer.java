package chatlab.peertablechat;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;

/** Writes and reads one byte at a time. */
public final class Peer implements Closeable {
    /** How many connections may wait to be accepted. */
    private static final int QUEUE = 1000;

    /** How many bytes to read at most at a time, and how many a message has at most. */
    private static final int BUFFER = 1024;

    /** How many bytes stand before the name in a message at most: the longest IP address, a colon, a port, a space. */
    private static final int LONGEST_ADDRESS = 64;

    /** How long a peer may take to answer when we connect to it, in milliseconds. */
    private static final int TIME_TO_CONNECT = 5_000;

    private final String team;
    private final int port;
    private final PeerTable table;
    private final Terminal terminal;
    private final Selector selector;
    private final Connections connections;
    private final ServerSocketChannel listener;
    private final ByteBuffer buffer = ByteBuffer.allocate(1);

    /**
     * Makes a peer that listens. {@link Startup} calls this constructor: keep its parameters.
     *
     * @param team what this peer calls itself: one word
     * @param port the port where it listens
     * @param table the peers that it knows, nobody yet
     * @param terminal where it shows what arrives
     */
    public Peer(String team, int port, PeerTable table, Terminal terminal) throws IOException {
        this.team = team;
        this.port = port;
        this.table = table;
        this.terminal = terminal;
        selector = Selector.open();
        connections = new Connections(selector);
        listener = ServerSocketChannel.open();

        // Without this the port could not be used again for a while after the peer has ended.
        listener.setOption(StandardSocketOptions.SO_REUSEADDR, true);

        // fill in 1: bind the listener to the port, at every address of this host, with room for QUEUE waiting connections
        listener.bind(new InetSocketAddress(port), QUEUE);

        // fill in 2: let the selector watch whether a connection waits at the listener, which must not block for that
        listener.configureBlocking(false);
        listener.register(selector, SelectionKey.OP_ACCEPT);
    }

    /** Sends another peer a text, in pieces that it can read at once; each piece is a message of its own. */
    void send(PeerAddress to, String text) throws IOException {
        for (String piece : Utf8.pieces(text, BUFFER - LONGEST_ADDRESS - Utf8.length(team + " "))) {
            sendMessage(to, piece);
        }
    }

    /** Sends another peer one message, over a connection that is there for this message only. */
    private void sendMessage(PeerAddress to, String text) throws IOException {
        try (Socket socket = new Socket()) {
            // fill in 3: connect the socket to the port at the other peer's IP address; wait at most TIME_TO_CONNECT
            socket.connect(new InetSocketAddress(to.ip(), to.port()), TIME_TO_CONNECT);

            // fill in 4: where others can write to us: the IP address of our end of this connection, the port where we listen
            PeerAddress own = new PeerAddress(socket.getLocalAddress().getHostAddress(), port);

            // fill in 5: send the bytes of a message from us, with our team and this text
            socket.setTcpNoDelay(true);
            for (byte b : new Message(own, team, text).toBytes()) {
                socket.getOutputStream().write(b);
                socket.getOutputStream().flush();
            }
        }
    }

    /** Tells another peer that we are there, and puts it into the table. */
    void connect(PeerAddress to) throws IOException {
        send(to, "connected");
        table.add(to);
    }

    /** Receives from all peers, in one thread, until the peer is closed. {@link Startup} calls this method. */
    public void receive() throws IOException {
        while (selector.isOpen()) {
            long patience = connections.patience();

            // fill in 6: wait until something happens at one of the channels, for at most patience milliseconds
            selector.select(patience);

            for (SelectionKey key : selector.selectedKeys()) {
                if (key.isAcceptable()) {
                    accept();
                } else {
                    readUntilEnd(key);
                }
            }

            // fill in 7: all that has happened is dealt with: take these keys out of the set, or they come again
            selector.selectedKeys().clear();

            messagesArrived(connections.takeQuiet());
            connections.makeRoom();
        }
    }

    /** Lets a peer in that has connected. */
    private void accept() throws IOException {
        // fill in 8: accept the connection that waits at the listener
        SocketChannel channel = listener.accept();

        if (channel == null) {
            return; // whoever it was has gone again
        }

        // fill in 9: let the selector watch whether something can be read from the channel, which must not block for that;
        // attach a new Incoming to its key
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Incoming());
    }

    /** Reads what has come over a connection, and closes it when it has ended: what came before is a message. */
    private void readUntilEnd(SelectionKey key) throws IOException {
        Incoming incoming = (Incoming) key.attachment();
        try {
            read((SocketChannel) key.channel(), incoming);
        } catch (IOException e) { // it ended in order, or it broke: nothing more will come
            key.channel().close();
            messagesArrived(incoming.end());
        }
    }

    /** Reads what has come over a connection; throws EOFException when that is its end. */
    private void read(SocketChannel channel, Incoming incoming) throws IOException {
        buffer.clear();

        // fill in 10: read the bytes that have come from the channel into the buffer; how many are they?
        int length = channel.read(buffer);

        if (length < 0) {
            throw new EOFException("the other peer has closed the connection");
        }
        messagesArrived(incoming.add(buffer.flip()));
    }

    private void messagesArrived(List<String> lines) {
        lines.forEach(this::messageArrived);
    }

    /** Shows a message, and keeps the table. */
    private void messageArrived(String line) {
        Message message = Message.parse(line);
        if (message == null) {
            terminal.show(line); // not from a peer: there is nobody to put into the table
        } else if (message.isExit()) {
            // fill in 11: take the sender out of the table, and show IP:PORT TEAM disconnected
            table.remove(message.sender());
            terminal.show(message.sender() + " " + message.team() + " disconnected");
        } else {
            // fill in 12: put the sender into the table, and show the whole line
            table.add(message.sender());
            terminal.show(line);
        }
    }

    /** Stops listening and closes all connections. */
    @Override
    public void close() throws IOException {
        listener.close();
        if (selector.isOpen()) {
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        }
    }

    /** Starts a peer: {@code [TARGETS-FILE]}, a file with a line IP:PORT for each peer that must be written to. */
    public static void main(String[] arguments) throws Exception {
        Startup.run(arguments);
    }
}
