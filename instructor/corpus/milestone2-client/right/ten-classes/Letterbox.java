package chatlab.client;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Where datagrams come from and go to. */
final class Letterbox {
    private final int port;
    private final DatagramSocket socket = new DatagramSocket(null);

    Letterbox(String own, int port) throws IOException {
        this.port = port;
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(own, port));
    }

    void send(String ip, byte[] letter) throws IOException {
        socket.send(new DatagramPacket(letter, letter.length, InetAddress.getByName(ip), port));
    }

    DatagramPacket receive() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[65_507], 65_507);
        socket.receive(packet);
        return packet;
    }

    void close() {
        socket.close();
    }
}
