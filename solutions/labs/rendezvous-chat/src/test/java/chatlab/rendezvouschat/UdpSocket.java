package chatlab.rendezvouschat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A UDP socket of a test, which sends and receives texts. */
final class UdpSocket implements AutoCloseable {
    private static final int BUFFER = 65_535;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int BETWEEN_TRIES = 100;

    private final DatagramSocket socket;

    /** Who sent the datagram that was received last. */
    private InetSocketAddress sender;

    /** Binds to this address; null for any. */
    UdpSocket(InetSocketAddress address) throws IOException {
        socket = address == null ? new DatagramSocket() : new DatagramSocket(address);
        socket.setSoTimeout((int) PATIENCE.toMillis());
    }

    InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    InetSocketAddress sender() {
        return sender;
    }

    void send(String text, InetSocketAddress to) throws IOException {
        send(text.getBytes(UTF_8), to);
    }

    void send(byte[] bytes, InetSocketAddress to) throws IOException {
        socket.send(new DatagramPacket(bytes, bytes.length, to));
    }

    String receive() throws IOException {
        DatagramPacket datagram = new DatagramPacket(new byte[BUFFER], BUFFER);
        socket.receive(datagram);
        sender = (InetSocketAddress) datagram.getSocketAddress();
        return new String(datagram.getData(), 0, datagram.getLength(), UTF_8);
    }

    /** Receives until this text comes, whatever comes before it. */
    void receiveUntil(String text) throws IOException {
        while (!receive().equals(text)) {}
    }

    /** Sends this until there is an answer, as nobody knows when a server is there; returns the answer. */
    String sendUntilAnswered(String text, InetSocketAddress to) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        socket.setSoTimeout(BETWEEN_TRIES);
        while (true) {
            send(text, to);
            try {
                String answer = receive();
                socket.setSoTimeout((int) PATIENCE.toMillis());
                return answer;
            } catch (SocketTimeoutException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
