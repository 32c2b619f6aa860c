package chatlab.harness.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** The grader's end of a TCP connection; takes what comes as one stream, as TCP has no messages. */
public final class TcpProbe implements Source, AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final Watch watch;
    private final String name;
    private final SocketChannel channel;
    private final TextStream text = new TextStream();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private String ending;
    private boolean endExpected;

    TcpProbe(Watch watch, String name, SocketChannel channel) throws IOException {
        this.watch = watch;
        this.name = name;
        this.channel = channel;
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
            SocketChannel channel = SocketChannel.open();
            try {
                channel.bind(new InetSocketAddress(from, 0));
                channel.connect(to);
                return new TcpProbe(watch, name, channel);
            } catch (IOException e) {
                channel.close();
                throw new UnmetExpectation(
                        name + " can connect to " + Addresses.text(to), "the connection failed: " + e.getMessage());
            }
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
        return ((InetSocketAddress) channel.socket().getRemoteSocketAddress()).getAddress();
    }

    /** Sends text as UTF-8, in one write where the connection takes it. */
    public void send(String message) {
        send(message.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends these bytes; a connection that the other end has closed takes none, and is found lost when waited for. */
    public void send(byte[] bytes) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        String stuck = watch.until(() -> ending != null || !write(left));
        if (stuck != null && ending == null) {
            throw new UnmetExpectation("what " + name + " sends is read", stuck);
        }
    }

    /** Writes what goes; true while something is left. */
    private boolean write(ByteBuffer left) {
        try {
            channel.write(left);
        } catch (IOException e) {
            end("broken off (" + e.getMessage() + ")");
        }
        return ending == null && left.hasRemaining();
    }

    /**
     * Waits for the next part of what comes, and takes it.
     *
     * @param expected what it is, for the messages: {@code bob hears "alice: hi "}
     * @throws UnmetExpectation as soon as something else has come, or nothing more can
     */
    public String receive(String expected, Shape shape) {
        int[] length = {Shape.INCOMPLETE};
        String gaveUp = watch.until(() -> (length[0] = shape.match(text.unread())) != Shape.INCOMPLETE);
        if (length[0] > 0) {
            return text.take(length[0]);
        }
        String got = text.unread();
        String actual = got.isEmpty() ? "nothing came" : name + " got " + Texts.quote(got);
        throw new UnmetExpectation(expected, gaveUp == null ? actual : actual + ": " + gaveUp);
    }

    /** Whether anything has come from the other end, were it only the end of the connection. */
    public boolean hasAnswer() {
        return ending != null || !text.unread().isEmpty();
    }

    /** Waits until the other end has closed the connection, and returns what was not taken before. */
    public String receiveEnd(String expected) {
        endExpected = true;
        String gaveUp = watch.until(() -> ending != null);
        if (gaveUp != null) {
            throw new UnmetExpectation(expected, gaveUp);
        }
        return text.take(text.unread().length());
    }

    @Override
    public boolean read() {
        boolean any = false;
        while (ending == null && readOnce()) {
            any = true;
        }
        return any;
    }

    private boolean readOnce() {
        try {
            int length = channel.read(buffer.clear());
            if (length < 0) {
                end("closed");
            } else {
                text.add(buffer.flip());
            }
            return length > 0;
        } catch (IOException e) {
            end("broken off (" + e.getMessage() + ")");
            return false;
        }
    }

    private void end(String how) {
        ending = how;
        watch.forget(channel);
    }

    @Override
    public String lost() {
        return ending == null || endExpected ? null : name + "'s connection was " + ending;
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
        end("closed");
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
