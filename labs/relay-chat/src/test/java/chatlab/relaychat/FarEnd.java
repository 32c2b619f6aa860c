package chatlab.relaychat;

import chatlab.harness.question.Trial;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.function.BooleanSupplier;

/** A receiver of a file that the grader plays: bytes, not text, and only as many as it asks for. */
final class FarEnd implements AutoCloseable {
    private final Trial trial;
    private final ServerSocketChannel listener;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private SocketChannel channel;
    private boolean ended;
    private boolean reset;

    /** Listens at an address. */
    FarEnd(Trial trial, InetSocketAddress address) {
        this.trial = trial;
        try {
            listener = ServerSocketChannel.open().bind(address);
            listener.configureBlocking(false);
        } catch (IOException e) {
            throw new UncheckedIOException("can't listen at " + address, e);
        }
    }

    /** Waits for the sender. */
    void accept(String expected) {
        trial.waitUntil(expected, () -> {
            try {
                channel = listener.accept();
                if (channel != null) {
                    channel.configureBlocking(false);
                }
                return channel != null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Waits until this many bytes have come in all, and reads no further; less come before an end. */
    void receive(int count, String expected) {
        trial.waitUntil(expected, reading(count));
    }

    /** Waits for the end of the connection, and reads all up to it. */
    void receiveEnd(String expected) {
        BooleanSupplier reading = reading(Integer.MAX_VALUE);
        trial.waitUntil(expected, reading);
    }

    private BooleanSupplier reading(int count) {
        return () -> {
            int before = -1;
            while (!ended && received.size() < count && received.size() != before) {
                before = received.size();
                readOnce(count - before);
            }
            return ended || received.size() >= count;
        };
    }

    private void readOnce(int most) {
        ByteBuffer buffer = ByteBuffer.allocate(Math.min(most, 64 * 1024));
        try {
            ended = channel.read(buffer) < 0;
        } catch (IOException e) {
            ended = true;
            reset = true;
        }
        received.write(buffer.array(), 0, buffer.position());
    }

    /** All bytes that have come. */
    byte[] received() {
        return received.toByteArray();
    }

    /** Whether the connection has ended. */
    boolean isEnded() {
        return ended;
    }

    /** Whether it was a reset that has ended the connection. */
    boolean isReset() {
        return reset;
    }

    /** Closes this end. */
    void closeConnection() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (channel != null) {
            closeConnection();
        }
    }
}
