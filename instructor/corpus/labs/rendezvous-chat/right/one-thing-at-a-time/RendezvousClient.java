package chatlab.rendezvouschat;

import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

/** One thread, as old clients do it: listens only after "n", or when a list must come. */
public final class RendezvousClient implements Closeable {
    private final DatagramSocket s;
    private final InetAddress server;
    private final int port;

    public RendezvousClient(String host, int port) throws IOException {
        this.server = InetAddress.getByName(host);
        this.port = port;
        s = new DatagramSocket((int) (Math.random() * 1001) + 10000);
    }

    public void run() throws IOException {
        Scanner in = new Scanner(System.in, StandardCharsets.UTF_8);
        System.out.print("Enter ID:");
        String id = in.nextLine();
        send("ID " + id, server, port);
        show();
        while (true) {
            System.out.println("Do you want to send massege? (y:yes/n:no/q:quit)");
            String c = in.nextLine();
            if (c.equals("y")) {
                System.out.print("Enter Peer ID: ");
                String p = in.nextLine();
                while (p.equals(id)) {
                    System.out.print("Enter Peer ID: ");
                    p = in.nextLine();
                }
                send("Peer " + p, server, port);
                String a = receive();
                if (a.equals("NoPeer")) {
                    System.out.println("There is no such client");
                } else {
                    String[] parts = a.split("[(), ']+");
                    System.out.println("Enter Message to send");
                    System.out.print(">");
                    send("Message " + in.nextLine(), InetAddress.getByName(parts[1]), Integer.parseInt(parts[2]));
                    send("ID2 ", server, port);
                    show();
                }
            } else if (c.equals("n")) {
                show();
            } else if (c.equals("q")) {
                send("Quit " + id, server, port);
                return;
            } else {
                System.out.println("invalid input ");
            }
        }
    }

    private void show() throws IOException {
        String t = receive();
        if (t.startsWith("List ")) {
            System.out.println(t.substring(5));
        } else if (t.startsWith("Message ")) {
            System.out.println(t.substring(8));
        }
    }

    private String receive() throws IOException {
        byte[] b = new byte[1024];
        DatagramPacket p = new DatagramPacket(b, b.length);
        s.receive(p);
        return new String(b, 0, p.getLength(), StandardCharsets.UTF_8);
    }

    private void send(String text, InetAddress to, int toPort) throws IOException {
        byte[] b = text.getBytes(StandardCharsets.UTF_8);
        s.send(new DatagramPacket(b, b.length, to, toPort));
    }

    public void close() {
        s.close();
    }

    public static void main(String[] args) throws Exception {
        new RendezvousClient(args[0], Integer.parseInt(args[1])).run();
    }
}
