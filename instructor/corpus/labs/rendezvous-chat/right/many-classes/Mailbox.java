package chatlab.rendezvouschat;

import java.io.IOException;
import java.net.*;
import java.nio.charset.StandardCharsets;

/** A UDP socket that texts go into and come out of. */
final class Mailbox implements AutoCloseable {
    private final DatagramSocket socket;

    Mailbox(String host, int port) throws IOException {
        socket = new DatagramSocket(port, InetAddress.getByName(host));
    }

    Mailbox(int from, int to) throws IOException {
        DatagramSocket bound = null;
        for (int tries = 0; bound == null; tries++) {
            try {
                bound = new DatagramSocket(from + (int) (Math.random() * (to - from)));
            } catch (BindException e) {
                if (tries > 99) {
                    throw e;
                }
            }
        }
        socket = bound;
    }

    /** The next one; null when this is closed. */
    Letter take() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[1024], 1024);
        try {
            socket.receive(packet);
        } catch (SocketException e) {
            if (socket.isClosed()) {
                return null;
            }
            throw e;
        }
        String text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
        return new Letter(text, (InetSocketAddress) packet.getSocketAddress());
    }

    void post(String text, InetSocketAddress to) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        DatagramPacket packet = new DatagramPacket(new byte[bytes.length + 7], 7, bytes.length);
        System.arraycopy(bytes, 0, packet.getData(), 7, bytes.length);
        packet.setSocketAddress(to);
        socket.send(packet);
    }

    @Override
    public void close() {
        socket.close();
    }
}
