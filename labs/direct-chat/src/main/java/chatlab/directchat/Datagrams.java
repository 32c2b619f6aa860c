package chatlab.directchat;

import static chatlab.hole.Hole.hole;

import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;

/** A UDP socket, and texts as datagrams. */
final class Datagrams implements Closeable {
    /** How many bytes a datagram has at most that we send. */
    private static final int BUFFER = 200;

    /** How many bytes any datagram can have. */
    private static final int LARGEST_DATAGRAM = 65_535;

    private final DatagramSocket socket;

    Datagrams(DatagramSocket socket) {
        this.socket = socket;
    }

    /** Sends a text to an address, in one datagram where it isn't too long. */
    void send(String text, SocketAddress address) throws IOException {
        for (byte[] piece : Utf8.pieces(text, BUFFER)) {
            // fill in 7: send the bytes of this piece as one datagram to the address
            hole(7);
        }
    }

    /** Waits for the next datagram. */
    DatagramPacket receive() throws IOException {
        byte[] buffer = new byte[LARGEST_DATAGRAM];
        DatagramPacket datagram = new DatagramPacket(buffer, buffer.length);

        // fill in 8: receive the next datagram
        hole(8);

        return datagram;
    }

    /** The text in a datagram. */
    static String text(DatagramPacket datagram) {
        return new String(datagram.getData(), 0, datagram.getLength(), StandardCharsets.UTF_8);
    }

    /** Who has sent a datagram, as {@code IP:PORT}. */
    static String sender(DatagramPacket datagram) {
        InetSocketAddress address = (InetSocketAddress) datagram.getSocketAddress();
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /** Closes the socket: who still waits at it gets an exception. */
    @Override
    public void close() {
        socket.close();
    }
}
