package chatlab.client;

import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

/** A Scanner for the keyboard, a Scanner for the line that was typed, a Scanner for the list. */
public final class ChatClient implements Closeable {
    private final Socket tcp = new Socket();
    private final DatagramSocket udp = new DatagramSocket(null);
    private final Map<String, String> addresses = Collections.synchronizedMap(new LinkedHashMap<>());
    private final String server;
    private final int port;

    public ChatClient(String server, String own, int port) throws IOException {
        this.server = server;
        this.port = port;
        udp.setReuseAddress(true);
        udp.bind(new InetSocketAddress(InetAddress.getByName(own), port));
        tcp.bind(new InetSocketAddress(InetAddress.getByName(own), 0));
    }

    public void connect() throws IOException {
        tcp.connect(new InetSocketAddress(InetAddress.getByName(server), port), 3000);
    }

    public void run() throws Exception {
        Scanner keyboard = new Scanner(System.in, StandardCharsets.UTF_8);
        System.out.print("First enter your name to register it in the server: ");
        String name = keyboard.nextLine();
        tcp.getOutputStream().write(name.getBytes(StandardCharsets.UTF_8));
        System.out.print("""
                \s Connection Established!
                Now you can enter '#ls' to list active users,
                '@<user1>: msg' send msg to a specific user,
                or just write your msg to send to all users
                *****
                """.substring(1));
        start(this::listenTcp);
        start(this::listenUdp);
        System.out.print(">");
        while (keyboard.hasNextLine()) {
            act(keyboard.nextLine());
            System.out.print(">");
        }
    }

    private interface Listening {
        void go() throws IOException;
    }

    private static void start(Listening listening) {
        Thread thread = new Thread(() -> {
            try {
                listening.go();
            } catch (IOException e) {
                System.err.println(e.getMessage());
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void act(String line) throws IOException {
        if (line.startsWith("@") && line.indexOf(':') > 0) {
            Scanner parts = new Scanner(line.substring(1)).useDelimiter(":");
            String to = parts.next();
            String message = line.substring(to.length() + 2);
            String ip = addresses.get(to.trim());
            if (ip == null) {
                System.out.println(to.trim() + " is not registered");
            } else {
                byte[] data = message.getBytes(StandardCharsets.UTF_8);
                udp.send(new DatagramPacket(data, data.length, new InetSocketAddress(ip, port)));
            }
        } else if (line.equals("#ls")) {
            StringJoiner joiner = new StringJoiner(", ", "{", "}");
            addresses.forEach((name, ip) -> joiner.add("'" + name + "': '" + ip + "'"));
            System.out.println(joiner);
        } else if (!line.isEmpty()) {
            tcp.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void listenTcp() throws IOException {
        byte[] buffer = new byte[1024];
        for (int n = tcp.getInputStream().read(buffer); n != -1; n = tcp.getInputStream().read(buffer)) {
            String text = new String(buffer, 0, n, StandardCharsets.UTF_8);
            if (text.startsWith("!")) {
                synchronized (addresses) {
                    addresses.clear();
                    Scanner list = new Scanner(text.substring(1)).useDelimiter("[{}\":,\\s]+");
                    while (list.hasNext()) {
                        addresses.put(list.next(), list.next());
                    }
                }
            } else {
                System.out.println("\nincoming msg from chatserver (" + text + ")");
            }
        }
        System.out.println("Server closed.");
    }

    private void listenUdp() throws IOException {
        byte[] buffer = new byte[2048];
        while (true) {
            DatagramPacket p = new DatagramPacket(buffer, buffer.length);
            udp.receive(p);
            String ip = p.getAddress().getHostAddress();
            String who = "Non-registered";
            synchronized (addresses) {
                for (String name : addresses.keySet()) {
                    if (addresses.get(name).equals(ip)) {
                        who = name;
                        break;
                    }
                }
            }
            System.out.println("\nIncoming msg (P2P) from " + who + ":"
                    + new String(buffer, 0, p.getLength(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        tcp.close();
        udp.close();
    }

    public static void main(String[] args) throws Exception {
        Startup.run(args);
    }
}
