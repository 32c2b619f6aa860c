package chatlab.harness.trouble;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Stands between the two ends of a TCP connection, which is two connections then, and passes bytes on from one to the
 * other.
 *
 * <p>An end that closes its direction closes it on the other side, too; an end that breaks off resets the other one.
 */
public final class TcpRelay implements Closeable {
    private final SocketChannel client;
    private final SocketChannel server;
    private final Direction toServer;
    private final Direction toClient;
    private final Consumer<String> log;

    /**
     * Takes over two connections.
     *
     * @param client the connection with the client; its bytes have the trouble {@code toServer}
     * @param server the connection with the server; its bytes have the trouble {@code toClient}
     * @param seed what pieces and delays are drawn from
     * @param log is told in a line what happens
     */
    public TcpRelay(
            SocketChannel client,
            SocketChannel server,
            StreamTrouble toServer,
            StreamTrouble toClient,
            long seed,
            Consumer<String> log)
            throws IOException {
        this.client = client;
        this.server = server;
        this.log = log;
        for (SocketChannel channel : List.of(client, server)) {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true); // or the system would join the pieces again
        }
        this.toServer = new Direction(client, server, "to the server", toServer, new Random(seed), log);
        this.toClient = new Direction(server, client, "to the client", toClient, new Random(~seed), log);
    }

    /** Whether at least one direction isn't closed. */
    public boolean isOpen() {
        return client.isOpen();
    }

    /**
     * Passes on what is there and due, without waiting.
     *
     * @return whether anything was done, or only waits until it is due
     */
    public boolean pass() {
        return pass(System.nanoTime());
    }

    boolean pass(long now) {
        if (!isOpen()) {
            return false;
        }
        try {
            boolean any = pass(toServer, toClient, now) | pass(toClient, toServer, now);
            if (toServer.isClosed() && toClient.isClosed()) {
                close();
            }
            return any;
        } catch (IOException e) {
            log.accept("reset: " + e.getMessage());
            reset();
            return true;
        }
    }

    private static boolean pass(Direction direction, Direction opposite, long now) throws IOException {
        boolean any = direction.pass(now);
        if (direction.receiverBroke()) {
            opposite.senderBroke();
        }
        return any;
    }

    private void reset() {
        try {
            client.setOption(StandardSocketOptions.SO_LINGER, 0);
            server.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("can't reset", e);
        }
        close();
    }

    @Override
    public void close() {
        try {
            client.close();
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("can't close", e);
        }
    }
}
