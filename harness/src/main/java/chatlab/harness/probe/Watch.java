package chatlab.harness.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Listens to every {@link Source} of a question in one thread, and waits for what is expected.
 *
 * <p>One thread for all is what makes the answer the same each time: a connection that breaks ends the waiting only
 * after everything that was sent before it broke has been taken in, wherever it arrived.
 */
public final class Watch implements AutoCloseable {
    /** How long a program may take for what it must do; a program that keeps its contract never needs it. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** How long to rest at most before the sources that no selector knows, the consoles, are read again. */
    private static final long REST_MILLISECONDS = 1;

    private final Selector selector;
    private final List<Source> sources = new ArrayList<>();

    public Watch() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a source that is read whenever something is waited for. */
    public void add(Source source) {
        sources.add(source);
    }

    /** Lets a channel that is ready for {@code operations} end a rest early; makes it non-blocking. */
    void wakeFor(SelectableChannel channel, int operations) throws IOException {
        channel.configureBlocking(false);
        channel.register(selector, operations);
    }

    /** Takes back {@link #wakeFor}: a connection at its end would always be ready, and end every rest. */
    void forget(SelectableChannel channel) {
        SelectionKey key = channel.keyFor(selector);
        if (key != null) {
            key.cancel();
        }
    }

    /**
     * Waits until something has happened.
     *
     * @return null when it has; else why it can't any more: a source was lost, or nothing came for too long
     */
    public String until(BooleanSupplier happened) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            readAll();
            if (happened.getAsBoolean()) {
                return null;
            }
            String lost = lost();
            if (lost != null) {
                while (readAll()) {}
                return happened.getAsBoolean() ? null : lost;
            }
            if (System.nanoTime() > deadline) {
                return "nothing like it came within " + PATIENCE.toSeconds() + " seconds";
            }
            rest();
        }
    }

    private boolean readAll() {
        boolean any = false;
        for (Source source : List.copyOf(sources)) {
            any |= source.read();
        }
        return any;
    }

    private String lost() {
        return sources.stream()
                .map(Source::lost)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void rest() {
        try {
            selector.select(REST_MILLISECONDS);
            selector.selectedKeys().clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
