package chatlab.directchat;

import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;

/** Does everything a while later. */
final class Datagrams implements Closeable {
    private static final int LATE = 100;

    private final DatagramSocket socket;

    Datagrams(DatagramSocket socket) {
        this.socket = socket;
    }

    void send(String text, SocketAddress address) throws IOException {
        pause();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        socket.send(new DatagramPacket(bytes, bytes.length, address));
    }

    DatagramPacket receive() throws IOException {
        DatagramPacket datagram = new DatagramPacket(new byte[1024], 1024);
        socket.receive(datagram);
        pause();
        return datagram;
    }

    private static void pause() {
        try {
            Thread.sleep(LATE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String text(DatagramPacket datagram) {
        return new String(datagram.getData(), 0, datagram.getLength(), StandardCharsets.UTF_8);
    }

    static String sender(DatagramPacket datagram) {
        return datagram.getAddress().getHostAddress() + ":" + datagram.getPort();
    }

    @Override
    public void close() {
        socket.close();
    }
}
