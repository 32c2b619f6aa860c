package chatlab.rendezvouschat;

import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

/** No given code, text by hand, and a HashMap, which has an order of its own. */
public final class RendezvousServer implements Closeable {
    private final DatagramSocket s;
    private final HashMap<String, InetAddress> ips = new HashMap<>();
    private final HashMap<String, Integer> ports = new HashMap<>();

    public RendezvousServer(String host, int port) throws IOException {
        s = new DatagramSocket(new InetSocketAddress(host, port));
        System.out.println("Server is running");
    }

    public void run() throws IOException {
        for (;;) {
            DatagramPacket p = new DatagramPacket(new byte[1024], 1024);
            s.receive(p);
            String msg = new String(p.getData(), p.getOffset(), p.getLength(), StandardCharsets.UTF_8);
            if (msg.startsWith("ID ")) {
                String id = msg.substring(3);
                ips.put(id, p.getAddress());
                ports.put(id, p.getPort());
                String t = "";
                for (String k : ips.keySet()) {
                    t += ", '" + k + "': ('" + ips.get(k).getHostAddress() + "', " + ports.get(k) + ")";
                }
                System.out.println("{" + t.substring(2) + "}");
                list();
            } else if (msg.startsWith("ID2")) {
                list();
            } else if (msg.startsWith("Quit ")) {
                ips.remove(msg.substring(5));
                ports.remove(msg.substring(5));
                list();
            } else if (msg.startsWith("Peer ")) {
                String id = msg.substring(5);
                String answer = ips.containsKey(id)
                        ? "Peer ('" + ips.get(id).getHostAddress() + "', " + ports.get(id) + ")"
                        : "NoPeer";
                send(answer, p.getAddress(), p.getPort());
            }
        }
    }

    private void list() throws IOException {
        String l = "";
        for (String k : ips.keySet()) {
            l += l.isEmpty() ? "'" + k + "'" : ", '" + k + "'";
        }
        for (String k : ips.keySet()) {
            send("List [" + l + "]", ips.get(k), ports.get(k));
        }
    }

    private void send(String text, InetAddress ip, int port) throws IOException {
        byte[] b = text.getBytes(StandardCharsets.UTF_8);
        s.send(new DatagramPacket(b, b.length, ip, port));
    }

    public void close() {
        s.close();
    }

    public static void main(String[] args) throws Exception {
        new RendezvousServer(args[0], Integer.parseInt(args[1])).run();
    }
}
