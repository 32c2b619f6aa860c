package chatlab.harness.trouble;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Stands between a program under test and its grader, with trouble that no right program and no sound grader minds.
 *
 * <p>What the program sends over TCP is cut, joined and late. What the grader sends is only late: the lab's programs may
 * take each read for a message.
 */
public final class Troublemaker implements AutoCloseable {
    private static final int MOST_DELAY = 10;
    private static final StreamTrouble FROM_PROGRAM = new StreamTrouble(Cutting.ANYWHERE, 0, MOST_DELAY);
    private static final StreamTrouble FROM_GRADER = new StreamTrouble(Cutting.AS_IT_COMES, 0, MOST_DELAY);

    private final StreamTrouble fromGrader;
    private final StreamTrouble fromProgram;
    private final Random seeds;
    private final List<TcpRelay> relays = new ArrayList<>();

    private Troublemaker(StreamTrouble fromGrader, StreamTrouble fromProgram, Random seeds) {
        this.fromGrader = fromGrader;
        this.fromProgram = fromProgram;
        this.seeds = seeds;
    }

    /** Makes trouble that is drawn from this seed. */
    public static Troublemaker from(long seed) {
        return new Troublemaker(FROM_GRADER, FROM_PROGRAM, new Random(seed));
    }

    /** Makes trouble for a test of what a program can stand. */
    public static Troublemaker of(StreamTrouble fromGrader, StreamTrouble fromProgram) {
        return new Troublemaker(fromGrader, fromProgram, new Random(0));
    }

    /** Makes no trouble. */
    public static Troublemaker none() {
        return new Troublemaker(StreamTrouble.NONE, StreamTrouble.NONE, null);
    }

    /** The channel that a grader is to use for a connection with the program; the same one where there is no trouble. */
    public SocketChannel between(SocketChannel program) {
        if (seeds == null) {
            return program;
        }
        try {
            return relay(program);
        } catch (IOException e) {
            throw new UncheckedIOException("can't relay a connection", e);
        }
    }

    private SocketChannel relay(SocketChannel program) throws IOException {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (ServerSocketChannel listener = ServerSocketChannel.open().bind(anyPort)) {
            SocketChannel grader = SocketChannel.open(listener.getLocalAddress());
            relays.add(new TcpRelay(listener.accept(), program, fromGrader, fromProgram, seeds.nextLong(), line -> {}));
            return grader;
        }
    }

    /** Passes on what is there and due; true while something is still to be passed on. */
    public boolean pass() {
        boolean any = false;
        for (TcpRelay relay : relays) {
            any |= relay.pass();
        }
        return any;
    }

    /** Pauses for somebody who takes part; none where there is no trouble. */
    public Pauses pauses() {
        return seeds == null ? Pauses.NONE : new Pauses(new Random(seeds.nextLong()));
    }

    /** Closes the connections with the program. */
    @Override
    public void close() {
        relays.forEach(TcpRelay::close);
    }
}
