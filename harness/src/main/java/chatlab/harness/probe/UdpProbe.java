package chatlab.harness.probe;

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
    private final ByteBuffer buffer = ByteBuffer.allocate(LARGEST_DATAGRAM);
    private final Deque<Datagram> waiting = new ArrayDeque<>();
    private boolean quiet;

    /** Binds to this address; {@code name} says whose socket it is in messages. */
    public UdpProbe(Watch watch, String name, InetSocketAddress address) {
        this.watch = watch;
        this.name = name;
        try {
            channel = DatagramChannel.open();
            // So that a program which, wrongly, receives at every address doesn't keep this one from being bound.
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.bind(address);
            watch.wakeFor(channel, SelectionKey.OP_READ);
        } catch (IOException e) {
            throw new UncheckedIOException("can't bind UDP " + Addresses.text(address), e);
        }
        watch.add(this);
    }

    /** Sends one datagram. */
    public void send(InetSocketAddress to, byte[] payload) {
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
        String gaveUp = watch.until(() -> !waiting.isEmpty());
        if (gaveUp != null) {
            throw new UnmetExpectation(expected, "no datagram reached " + name + ": " + gaveUp);
        }
        return waiting.remove();
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
    public String lost() {
        return quiet && !waiting.isEmpty()
                ? name + " got the datagram " + Texts.quote(waiting.getFirst().text())
                : null;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
