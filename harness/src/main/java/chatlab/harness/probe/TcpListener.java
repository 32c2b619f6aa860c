package chatlab.harness.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/** A TCP server that the grader plays. */
public final class TcpListener implements Source, AutoCloseable {
    private final Watch watch;
    private final ServerSocketChannel channel;
    private final Deque<SocketChannel> waiting = new ArrayDeque<>();

    /** Listens at this address. */
    public TcpListener(Watch watch, InetSocketAddress address) {
        this.watch = watch;
        try {
            channel = ServerSocketChannel.open();
            channel.bind(address);
            watch.wakeFor(channel, SelectionKey.OP_ACCEPT);
        } catch (IOException e) {
            throw new UncheckedIOException("can't listen at " + Addresses.text(address), e);
        }
        watch.add(this);
    }

    /** The address and port that it listens at. */
    public InetSocketAddress address() {
        try {
            return (InetSocketAddress) channel.getLocalAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits for the next client.
     *
     * @param name who it is, for the messages: {@code the client}
     * @param expected what should happen, for the messages: {@code the client connects}
     * @throws UnmetExpectation when none comes
     */
    public TcpProbe accept(String name, String expected) {
        Reason gaveUp = watch.until(() -> !waiting.isEmpty());
        if (gaveUp != null) {
            throw gaveUp.unmet(expected, "no connection came");
        }
        try {
            return new TcpProbe(watch, name, waiting.remove());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean read() {
        try {
            SocketChannel next = channel.isOpen() ? channel.accept() : null;
            if (next != null) {
                waiting.add(next);
            }
            return next != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Reason lost() {
        return null;
    }

    @Override
    public void close() {
        try {
            channel.close();
            for (SocketChannel left : waiting) {
                left.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
