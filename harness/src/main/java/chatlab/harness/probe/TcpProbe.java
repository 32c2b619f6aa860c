package chatlab.harness.probe;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grader's end of a TCP connection; takes what comes as one stream, as TCP has no messages. */
public final class TcpProbe implements Source, AutoCloseable {
    private static final Pattern LINE_END = Pattern.compile("[\r\n]+");
    private static final int BUFFER = 64 * 1024;
    private static final String CLOSED_HINT =
            "A connection is still needed that the program has closed. Where does it close it, or leave the block that does?";

    private final Watch watch;
    private final String name;
    private final InetAddress peer;
    private final InetSocketAddress address;
    private final SocketChannel channel;
    private final TextStream text = new TextStream();
    private String taken = "";
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private boolean ended;
    private boolean endExpected;

    TcpProbe(Watch watch, String name, SocketChannel program) throws IOException {
        this.watch = watch;
        this.name = name;
        this.peer = ((InetSocketAddress) program.getRemoteAddress()).getAddress();
        this.address = (InetSocketAddress) program.getLocalAddress();
        this.channel = watch.troublemaker().between(program);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        watch.wakeFor(channel, SelectionKey.OP_READ);
        watch.add(this);
    }

    /**
     * Connects to a program.
     *
     * @param name who this is, for the messages: {@code alice}
     * @throws UnmetExpectation when nobody listens there
     */
    public static TcpProbe connect(Watch watch, String name, InetAddress from, InetSocketAddress to) {
        try {
            return tryToConnect(watch, name, from, to);
        } catch (IOException e) {
            throw watch.settle().unmet(name + " can connect to " + Addresses.text(to), why(e));
        }
    }

    /**
     * The same for a program that doesn't say when it listens: tries until it does.
     *
     * @throws UnmetExpectation when nobody will listen there any more
     */
    public static TcpProbe connectOnceListening(Watch watch, String name, InetAddress from, InetSocketAddress to) {
        TcpProbe[] connected = new TcpProbe[1];
        String[] problem = new String[1];
        Reason gaveUp = watch.until(() -> {
            try {
                connected[0] = tryToConnect(watch, name, from, to);
            } catch (IOException e) {
                problem[0] = why(e);
            }
            return connected[0] != null;
        });
        if (gaveUp != null) {
            throw gaveUp.unmet(name + " can connect to " + Addresses.text(to), problem[0]);
        }
        return connected[0];
    }

    private static String why(IOException e) {
        return e instanceof ConnectException ? "nobody listens there" : "that failed: " + e.getMessage();
    }

    @SuppressWarnings("resource") // the probe closes it
    private static TcpProbe tryToConnect(Watch watch, String name, InetAddress from, InetSocketAddress to)
            throws IOException {
        SocketChannel channel = open();
        try {
            channel.bind(new InetSocketAddress(from, 0));
            channel.connect(to);
            return new TcpProbe(watch, name, channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static SocketChannel open() {
        try {
            return SocketChannel.open();
        } catch (IOException e) {
            throw new IllegalStateException("no TCP socket: " + e.getMessage(), e);
        }
    }

    /** Whether somebody listens there; the connection that shows it is closed at once. */
    public static boolean someoneListens(InetSocketAddress address) {
        try (SocketChannel channel = SocketChannel.open(address)) {
            return channel.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    /** The address of the other end. */
    public InetAddress peer() {
        return peer;
    }

    /** The address and port of this end, as the program sees them. */
    public InetSocketAddress address() {
        return address;
    }

    /** Sends text as UTF-8, in one write where the connection takes it. */
    public void send(String message) {
        send(message.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Sends these bytes; a connection that the other end has closed takes none, and is found lost when waited for.
     *
     * @throws UnmetExpectation when no more of them go, as the program doesn't read
     */
    public void send(byte[] bytes) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining() && !ended) {
            Reason stuck = watch.until(() -> ended || write(left) > 0);
            if (stuck != null) {
                throw stuck.unmet("the program reads what " + name + " sends", "it doesn't");
            }
        }
    }

    /** Writes what goes, and returns how much that was, in bytes. */
    private int write(ByteBuffer left) {
        try {
            return channel.write(left);
        } catch (IOException e) {
            end();
            return 0;
        }
    }

    /**
     * Waits for the next part of what comes, and takes it.
     *
     * @param expected what it is, for the messages: {@code bob hears "alice: hi "}
     * @throws UnmetExpectation when something else has come, or nothing more can
     */
    public String receive(String expected, Shape shape) {
        return receive(expected, shape, Shape.NOTHING);
    }

    /** The same, after any number of {@code others}, which don't matter. */
    public String receive(String expected, Shape shape, Shape others) {
        int[] length = {Shape.INCOMPLETE};
        Reason gaveUp = watch.until(() -> (length[0] = match(shape, others)) != Shape.INCOMPLETE);
        if (length[0] > 0) {
            return take(length[0]);
        }
        if (gaveUp != null) {
            throw gaveUp.unmet(expected, text.unread().isEmpty() ? "nothing came" : got(" and nothing more"));
        }
        watch.settle();
        throw new UnmetExpectation(expected, got(""));
    }

    private int match(Shape shape, Shape others) {
        int length = shape.match(text.unread());
        while (length == Shape.DIFFERENT) {
            int other = others.match(text.unread());
            if (other <= 0) {
                return other;
            }
            take(other);
            length = shape.match(text.unread());
        }
        return length;
    }

    private String take(int length) {
        taken = text.take(length);
        return taken;
    }

    /** What has come instead. */
    private String got(String end) {
        String unread = text.unread();
        Matcher lineEnd = LINE_END.matcher(unread);
        if (lineEnd.lookingAt() && !taken.isEmpty()) { // it belongs to what was taken before
            return name + " got " + Texts.quote(lineEnd.group()) + " right behind " + Texts.quote(taken);
        }
        return name + " got " + Texts.quote(unread) + end;
    }

    /** Whether anything has come from the other end, were it only the end of the connection. */
    public boolean hasAnswer() {
        return ended || hasText();
    }

    /** Whether anything has come that was not taken. */
    public boolean hasText() {
        return !text.unread().isEmpty();
    }

    /** Waits until the other end has closed the connection, and returns what was not taken before. */
    public String receiveEnd(String expected) {
        endExpected = true;
        Reason gaveUp = watch.until(() -> ended);
        if (gaveUp != null) {
            throw gaveUp.unmet(expected, "the connection stays open");
        }
        return text.take(text.unread().length());
    }

    @Override
    public boolean read() {
        boolean any = false;
        while (!ended && readOnce()) {
            any = true;
        }
        return any;
    }

    private boolean readOnce() {
        try {
            int length = channel.read(buffer.clear());
            if (length < 0) {
                end();
            } else {
                text.add(buffer.flip());
            }
            return length > 0;
        } catch (IOException e) {
            end(); // a reset: the program has closed or ended without reading all that came
            return false;
        }
    }

    private void end() {
        ended = true;
        watch.forget(channel);
    }

    @Override
    public Reason lost() {
        return ended && !endExpected ? new Reason("; the program closed its connection to " + name, CLOSED_HINT) : null;
    }

    /** Closes this end in order: a FIN. */
    @Override
    public void close() {
        endExpected = true;
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("can't close " + name + "'s connection: " + e.getMessage(), e);
        }
        end();
    }

    /** Breaks the connection: a RST. */
    public void reset() {
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            throw new IllegalStateException("can't reset " + name + "'s connection: " + e.getMessage(), e);
        }
        close();
    }
}
