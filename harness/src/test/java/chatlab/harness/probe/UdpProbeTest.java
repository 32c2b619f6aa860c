package chatlab.harness.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class UdpProbeTest {
    private static final int TIMES = 200;
    private static final int TIMEOUT_MILLISECONDS = 1_000;

    @AutoClose
    private final Watch watch = new Watch();

    private final InetAddress host = InetAddress.getLoopbackAddress();
    private final int port = Addresses.freePort(List.of(host), new Random());

    /** Two have the same port; the system gives a datagram to the more specific address as long as that is bound. */
    @Test
    void a_closed_socket_takes_no_datagram_any_more_even_while_processes_are_started() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        Thread starter = new Thread(() -> start(enough));
        starter.start();
        try (DatagramSocket wildcard = new DatagramSocket(null);
                DatagramSocket sender = new DatagramSocket()) {
            wildcard.setReuseAddress(true);
            wildcard.bind(new InetSocketAddress(port));
            wildcard.setSoTimeout(TIMEOUT_MILLISECONDS);
            for (int i = 0; i < TIMES; i++) {
                InetSocketAddress address = new InetSocketAddress(host, port);
                new UdpProbe(watch, "a client", address).close();
                sender.send(new DatagramPacket(new byte[] {(byte) i}, 1, address));

                DatagramPacket datagram = new DatagramPacket(new byte[1], 1);
                wildcard.receive(datagram);
                assertThat(datagram.getData()[0]).isEqualTo((byte) i);
            }
        } finally {
            enough.set(true);
            starter.join();
        }
    }

    private static void start(AtomicBoolean enough) {
        try {
            while (!enough.get()) {
                Process process;
                synchronized (Addresses.class) {
                    process = new ProcessBuilder("true").start();
                }
                process.waitFor();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
