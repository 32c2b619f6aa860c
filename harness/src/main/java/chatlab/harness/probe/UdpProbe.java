package chatlab.harness.probe;

import chatlab.harness.trouble.Pauses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A UDP socket of the grader's. */
public final class UdpProbe implements Source, AutoCloseable {
    private static final int LARGEST_DATAGRAM = 65_535;

    /** A datagram that came: who sent it, and its payload. */
    public record Datagram(InetSocketAddress from, byte[] payload) {
        /** The payload as UTF-8. */
        public String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }
    }

    private final Watch watch;
    private final String name;
    private final DatagramChannel channel;
    private final Pauses pauses;
    private final ByteBuffer buffer = ByteBuffer.allocate(LARGEST_DATAGRAM);
    private final Deque<Datagram> waiting = new ArrayDeque<>();
    private boolean quiet;

    /** Binds to this address; {@code name} says whose socket it is in messages. */
    public UdpProbe(Watch watch, String name, InetSocketAddress address) {
        this.watch = watch;
        this.name = name;
        pauses = watch.troublemaker().pauses();
        try {
            channel = DatagramChannel.open();
            // So that a program which, wrongly, receives at every address doesn't keep this one from being bound.
            // Not for any port: the system would give the same one to two probes, and all datagrams to the last.
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, address.getPort() != 0);
            channel.bind(address);
            watch.wakeFor(channel, SelectionKey.OP_READ);
        } catch (IOException e) {
            throw new UncheckedIOException("can't bind UDP " + Addresses.text(address), e);
        }
        watch.add(this);
    }

    /** Sends one datagram. */
    public void send(InetSocketAddress to, byte[] payload) {
        pauses.take();
        try {
            channel.send(ByteBuffer.wrap(payload), to);
        } catch (IOException e) {
            throw new UncheckedIOException("can't send from " + name + " to " + Addresses.text(to), e);
        }
    }

    /**
     * Waits for the next datagram, and takes it.
     *
     * @param expected what it should be, for the messages
     * @throws UnmetExpectation when none can come any more
     */
    public Datagram receive(String expected) {
        Reason gaveUp = watch.until(() -> !waiting.isEmpty());
        if (gaveUp != null) {
            throw gaveUp.unmet(expected, "no datagram reached " + name);
        }
        return waiting.remove();
    }

    /** The address and port that it is bound to. */
    public InetSocketAddress address() {
        try {
            return (InetSocketAddress) channel.getLocalAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whose socket it is. */
    public String name() {
        return name;
    }

    /** What has come by now and was not taken, without waiting. */
    public List<Datagram> arrived() {
        while (read()) {}
        return List.copyOf(waiting);
    }

    /** From now on nothing may come here: a datagram that does ends all waiting. */
    public void staysQuiet() {
        quiet = true;
    }

    @Override
    public boolean read() {
        try {
            InetSocketAddress from = channel.isOpen() ? (InetSocketAddress) channel.receive(buffer.clear()) : null;
            if (from == null) {
                return false;
            }
            byte[] payload = new byte[buffer.flip().remaining()];
            buffer.get(payload);
            return waiting.add(new Datagram(from, payload));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Reason lost() {
        return quiet && !waiting.isEmpty()
                ? new Reason(
                        "; " + name + " got the datagram "
                                + Texts.quote(waiting.getFirst().text()),
                        null)
                : null;
    }

    @Override
    public void close() {
        try {
            channel.close();
            watch.giveBack();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
