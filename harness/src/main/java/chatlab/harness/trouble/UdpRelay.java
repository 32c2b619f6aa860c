package chatlab.harness.trouble;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Stands between a UDP socket and those who send to it: passes their datagrams on, and its answers back. */
public final class UdpRelay implements Closeable {
    private static final int LARGEST_DATAGRAM = 65_535;

    private final DatagramChannel here;
    private final InetSocketAddress to;
    private final DatagramLine line;
    private final Map<InetSocketAddress, DatagramChannel> ways = new HashMap<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(LARGEST_DATAGRAM);
    private int count;

    /**
     * Takes datagrams at {@code here}, and passes them on to {@code to}.
     *
     * @param seed what each datagram's trouble is drawn from
     * @param log is told in a line what happens
     */
    public UdpRelay(
            InetSocketAddress here, InetSocketAddress to, DatagramTrouble trouble, long seed, Consumer<String> log)
            throws IOException {
        this.here = bind(here);
        this.to = to;
        this.line = new DatagramLine(trouble, seed, log);
    }

    private static DatagramChannel bind(InetSocketAddress address) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        try {
            channel.configureBlocking(false);
            return channel.bind(address);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Where this relay takes datagrams. */
    public InetSocketAddress address() throws IOException {
        return (InetSocketAddress) here.getLocalAddress();
    }

    /** Passes on what is there and due, without waiting; true if there was anything. */
    public boolean pass() throws IOException {
        return pass(System.nanoTime());
    }

    boolean pass(long now) throws IOException {
        boolean any = false;
        InetSocketAddress sender = receive(here);
        if (sender != null) {
            any = true;
            line.take(new Datagram(++count, payload(), wayOf(sender), to), now);
        }
        for (Map.Entry<InetSocketAddress, DatagramChannel> way : ways.entrySet()) {
            if (receive(way.getValue()) != null) {
                any = true;
                line.take(new Datagram(++count, payload(), here, way.getKey()), now);
            }
        }
        line.sendWhatIsDue(now);
        return any;
    }

    private InetSocketAddress receive(DatagramChannel channel) throws IOException {
        return (InetSocketAddress) channel.receive(buffer.clear());
    }

    private byte[] payload() {
        byte[] payload = new byte[buffer.flip().remaining()];
        buffer.get(payload);
        return payload;
    }

    /** The socket that stands for a sender: at the sender's own address where that is one of this machine. */
    private DatagramChannel wayOf(InetSocketAddress sender) throws IOException {
        DatagramChannel way = ways.get(sender);
        if (way == null) {
            way = bindAtHostOf(sender);
            ways.put(sender, way);
        }
        return way;
    }

    private static DatagramChannel bindAtHostOf(InetSocketAddress sender) throws IOException {
        try {
            return bind(new InetSocketAddress(sender.getAddress(), 0));
        } catch (IOException otherMachine) {
            return bind(null);
        }
    }

    @Override
    public void close() throws IOException {
        here.close();
        for (DatagramChannel way : ways.values()) {
            way.close();
        }
    }
}
