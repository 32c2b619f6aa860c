package chatlab.rendezvouschat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.*;
import java.net.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.Collectors;

/** Each datagram is served by a thread of a pool. */
public final class RendezvousServer implements Closeable {
    private final DatagramSocket socket;
    private final ConcurrentMap<String, InetSocketAddress> clients = new ConcurrentSkipListMap<>();
    private final ExecutorService pool = Executors.newFixedThreadPool(4, work -> {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    });

    public RendezvousServer(String host, int port) throws IOException {
        socket = new DatagramSocket(null);
        socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    }

    public void run() throws IOException {
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
            socket.receive(packet);
            pool.execute(() -> {
                try {
                    serve(packet);
                } catch (IOException e) {
                    System.err.println(e.getMessage());
                }
            });
        }
    }

    private void serve(DatagramPacket packet) throws IOException {
        String text = new String(packet.getData(), 0, packet.getLength(), UTF_8);
        InetSocketAddress from = (InetSocketAddress) packet.getSocketAddress();
        String[] parts = text.split(" ", 2);
        switch (parts[0]) {
            case "ID":
                clients.put(parts[1], from);
                synchronized (System.out) {
                    System.out.println(clients.entrySet().stream()
                            .map(e -> "'" + e.getKey() + "': " + pair(e.getValue()))
                            .collect(Collectors.joining(", ", "{", "}")));
                }
                sendList();
                break;
            case "Quit":
                clients.remove(parts[1]);
                sendList();
                break;
            case "ID2":
                sendList();
                break;
            case "Peer":
                InetSocketAddress peer = clients.get(parts[1]);
                send(Optional.ofNullable(peer).map(p -> "Peer " + pair(p)).orElse("NoPeer"), from);
                break;
            default:
        }
    }

    private static String pair(InetSocketAddress address) {
        return String.format("('%s', %d)", address.getAddress().getHostAddress(), address.getPort());
    }

    private void sendList() throws IOException {
        String list = clients.keySet().stream().collect(Collectors.joining("', '", "List ['", "']"));
        for (InetSocketAddress client : clients.values()) {
            send(list, client);
        }
    }

    private void send(String text, InetSocketAddress to) throws IOException {
        socket.send(new DatagramPacket(text.getBytes(UTF_8), text.getBytes(UTF_8).length, to));
    }

    @Override
    public void close() {
        socket.close();
        pool.shutdownNow();
    }

    public static void main(String[] arguments) throws Exception {
        Startup.server(arguments);
    }
}
