package chatlab.harness.probe;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Addresses of this machine that stand for the hosts of a lab, and port numbers that are free on them. */
public final class Addresses {
    /** Below the ports that systems give to outgoing connections, so that none of those gets in the way. */
    private static final int LOWEST_PORT = 20_000;

    private static final int HIGHEST_PORT = 30_000;
    private static final int TRIES = 1_000;

    /** How far below a port number another one stands for it, which no program under test is told. */
    private static final int BELOW = 10_000;

    private Addresses() {}

    /**
     * As many different addresses as a lab needs hosts: 127.0.0.2, 127.0.0.3 and so on where they can be bound, else
     * the machine's other addresses; fewer where there aren't enough.
     */
    public static List<InetAddress> hosts(int count) {
        return Stream.concat(loopback(count), interfaces())
                .filter(Addresses::canBeBound)
                .distinct()
                .limit(count)
                .toList();
    }

    private static Stream<InetAddress> loopback(int count) {
        return Stream.iterate(2, n -> n + 1).limit(count).map(n -> ip("127.0.0." + n));
    }

    private static Stream<InetAddress> interfaces() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean canBeBound(InetAddress address) {
        return isFree(address, 0);
    }

    /** A port number that is free for TCP and UDP on all these addresses. */
    public static int freePort(List<InetAddress> addresses, Random random) {
        return random.ints(TRIES, LOWEST_PORT, HIGHEST_PORT)
                .filter(port -> addresses.stream().allMatch(address -> isFree(address, port)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no port from " + LOWEST_PORT + " to " + HIGHEST_PORT + " is free on " + addresses));
    }

    /**
     * Keeps other graders on this machine from taking the same port number until what is returned is closed; empty
     * where another one has it. Two that both found it free would get each other's datagrams.
     */
    public static Optional<Closeable> reserve(int port) {
        try {
            return Optional.of(new ServerSocket(port - BELOW, 1, InetAddress.getLoopbackAddress()));
        } catch (IOException taken) {
            return Optional.empty();
        }
    }

    /**
     * Whether this port can be bound for TCP and UDP.
     *
     * <p>Synchronized, as starting a process is with the same lock: a process that begins just now would inherit the
     * sockets that try it, and keep the port for a moment.
     */
    static synchronized boolean isFree(InetAddress address, int port) {
        try (ServerSocket tcp = new ServerSocket(port, 1, address);
                DatagramSocket udp = new DatagramSocket(port, address)) {
            return tcp.isBound() && udp.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** For example {@code 127.0.0.2:5000}. */
    public static String text(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    private static InetAddress ip(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
