package chatlab.instructor.network;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** What runs on the hosts during a test: tells who a host is, or sends the server bytes over TCP and a datagram. */
final class Talk {
    /** Enough for segments that only offloading could join. */
    static final int BYTES = 50_000;

    static final int PORT = 5000;

    private Talk() {}

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "names" -> names();
            case "server" -> serve();
            default -> send();
        }
    }

    private static void names() throws IOException {
        InetAddress server = InetAddress.getByName("chat.ttm4200.com");
        System.out.println(InetAddress.getLocalHost() + " " + server.getHostAddress());
    }

    private static void serve() throws IOException {
        InetAddress own = InetAddress.getLocalHost();
        try (ServerSocket listener = new ServerSocket(PORT, 5, own);
                DatagramSocket datagrams = new DatagramSocket(PORT, own)) {
            System.out.println("listening");
            int received;
            try (Socket client = listener.accept()) {
                received = client.getInputStream().readAllBytes().length;
            }
            datagrams.receive(new DatagramPacket(new byte[BYTES], BYTES));
            System.out.println("received " + received);
        }
    }

    private static void send() throws IOException {
        InetAddress server = InetAddress.getByName("chat.ttm4200.com");
        try (Socket socket = new Socket(server, PORT, InetAddress.getLocalHost(), 0);
                DatagramSocket datagrams = new DatagramSocket()) {
            socket.getOutputStream().write(new byte[BYTES]);
            socket.shutdownOutput();
            datagrams.send(new DatagramPacket("hello".getBytes(), 5, server, PORT));
            socket.getInputStream().readAllBytes();
        }
    }
}
