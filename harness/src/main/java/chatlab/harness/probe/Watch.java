package chatlab.harness.probe;

import chatlab.harness.trouble.Pauses;
import chatlab.harness.trouble.Troublemaker;
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
 * <p>One thread for all, and patience with what has gone wrong, make the answer the same each time: a connection that is
 * lost ends the waiting only when nothing more has come from anywhere for a while. By then it is known what was sent
 * before, and whether the whole program has ended.
 */
public final class Watch implements AutoCloseable {
    /** How long a program may take for what it must do; a program that keeps its contract never needs it. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** How long to rest at most before the sources that no selector knows, the consoles, are read again: one look. */
    private static final int SHORT_REST_MILLISECONDS = 1;

    /** The same once nothing has come for a while: so that graders that wait in vain don't keep the processors busy. */
    private static final int LONG_REST_MILLISECONDS = 5;

    /** After how many looks without anything new rests are long: a second, which no program needs that does what it must. */
    private static final int LOOKS_UNTIL_LONG_RESTS = 1_000;

    /** A rest that took so much longer was held up by other programs on this machine, or by trouble that was made. */
    private static final Duration LONGEST_DELAY = Duration.ofMillis(1);

    /** After how many looks without anything new no more is expected: half a second, or more on a busy machine. */
    private static final int QUIET_LOOKS = 500;

    /** The same while it isn't known why something is lost: it is closed a while before the end of a program is seen. */
    private static final int LONG_QUIET_LOOKS = 2_000;

    /** How long to wait at most for the end of what has gone wrong. */
    private static final Duration LONGEST_SETTLING = Duration.ofSeconds(2);

    private final Selector selector;
    private final List<Source> sources = new ArrayList<>();
    private final Troublemaker troublemaker;
    private final Pauses pauses;
    private int fullWaits;

    /** Listens without trouble. */
    public Watch() {
        this(Troublemaker.none());
    }

    /** Listens to what this troublemaker lets through; closes it in the end. */
    public Watch(Troublemaker troublemaker) {
        this.troublemaker = troublemaker;
        pauses = troublemaker.pauses();
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who stands between the program and what is listened to here. */
    public Troublemaker troublemaker() {
        return troublemaker;
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
     * Gives the system the ports of closed channels back: until the selector looks again it keeps them bound.
     *
     * <p>Never while a process is being started: it would have inherited them, and keep them for a moment longer, in
     * which datagrams go there and are lost.
     */
    void giveBack() throws IOException {
        synchronized (Addresses.class) { // see Addresses.isFree
            if (selector.isOpen()) {
                selector.selectNow();
            }
        }
    }

    /**
     * Waits until something has happened.
     *
     * @return null when it has; else why it can't any more: a source was lost, or nothing came for too long
     */
    public Reason until(BooleanSupplier happened) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int quiet = 0;
        while (true) {
            quiet = readAll() ? 0 : quiet + looks(quiet);
            if (happened.getAsBoolean()) {
                return null;
            }
            if (quiet > QUIET_LOOKS && lost() != null && (quiet > LONG_QUIET_LOOKS || isExplained())) {
                return lost();
            }
            if (System.nanoTime() > deadline) {
                fullWaits++;
                return new Reason(" within " + PATIENCE.toSeconds() + " seconds", null);
            }
            deadline += rest(looks(quiet));
        }
    }

    /**
     * Lets come what is still on its way once something wrong has come: so a message about it says the same each time.
     *
     * @return what is lost; a reason without text where nothing is
     */
    public Reason settle() {
        long deadline = System.nanoTime() + LONGEST_SETTLING.toNanos();
        int quiet = 0;
        while (quiet <= QUIET_LOOKS && System.nanoTime() < deadline) {
            quiet = readAll() ? 0 : quiet + looks(quiet);
            rest(looks(quiet));
        }
        Reason lost = lost();
        return lost == null ? new Reason("", null) : lost;
    }

    /** How often something was waited for as long as a program may take, in vain. */
    public int fullWaits() {
        return fullWaits;
    }

    private boolean readAll() {
        boolean any = troublemaker.pass();
        for (Source source : List.copyOf(sources)) {
            any |= source.read();
        }
        return any;
    }

    private boolean isExplained() {
        return sources.stream().anyMatch(Source::explains);
    }

    /** What is lost; null where nothing is. */
    private Reason lost() {
        return sources.stream()
                .map(Source::lost)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** How many milliseconds to rest after so many quiet looks; as many looks does the one after that count for. */
    private static int looks(int quiet) {
        return quiet < LOOKS_UNTIL_LONG_RESTS ? SHORT_REST_MILLISECONDS : LONG_REST_MILLISECONDS;
    }

    /** Rests, and returns how many nanoseconds too long that was: what held this up held the program up, too. */
    private long rest(int milliseconds) {
        long begin = System.nanoTime();
        try {
            selector.select(milliseconds);
            selector.selectedKeys().clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pauses.take();
        long longest = Duration.ofMillis(milliseconds).plus(LONGEST_DELAY).toNanos();
        return Math.max(0, System.nanoTime() - begin - longest);
    }

    @Override
    public void close() {
        troublemaker.close();
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
