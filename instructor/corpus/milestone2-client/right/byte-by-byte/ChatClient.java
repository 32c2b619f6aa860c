package chatlab.client;

import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.regex.*;

/** Writes byte by byte, to the server and to the screen, each with a write of its own. */
public class ChatClient implements Closeable {
    private final InetAddress server;
    private final int port;
    private final Socket socket = new Socket();
    private final DatagramSocket udp = new DatagramSocket(null);
    private volatile Map<String, String> users = new LinkedHashMap<>();

    public ChatClient(String server, String own, int port) throws IOException {
        this.server = InetAddress.getByName(server);
        this.port = port;
        udp.setReuseAddress(true);
        udp.bind(new InetSocketAddress(own, port));
        socket.bind(new InetSocketAddress(own, 0));
    }

    public void connect() throws IOException {
        socket.connect(new InetSocketAddress(server, port));
    }

    public void run() throws Exception {
        BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        show("", "First enter your name to register it in the server: ");
        String name = keyboard.readLine();
        send(name);
        show("\n", " Connection Established!");
        show("\n", "Now you can enter '#ls' to list active users,");
        show("\n", "'@<user1>: msg' send msg to a specific user,");
        show("\n", "or just write your msg to send to all users");
        show("\n", "*****");
        Thread fromServer = new Thread(this::receiveFromServer);
        fromServer.setDaemon(true);
        fromServer.start();
        Thread fromClients = new Thread(this::receiveFromClients);
        fromClients.setDaemon(true);
        fromClients.start();
        show("", ">");
        String line;
        while ((line = keyboard.readLine()) != null) {
            if (line.equals("#ls")) {
                StringBuilder list = new StringBuilder("{");
                for (Map.Entry<String, String> user : users.entrySet()) {
                    list.append(list.length() > 1 ? ", " : "");
                    list.append("'").append(user.getKey()).append("': '").append(user.getValue()).append("'");
                }
                show("\n", list + "}");
            } else if (line.startsWith("@")) {
                int colon = line.indexOf(':');
                if (colon < 0) {
                    show("\n", "no colon");
                    continue;
                }
                String to = line.substring(1, colon).trim();
                String ip = users.get(to);
                if (ip == null) {
                    show("\n", to + " is not registered");
                } else {
                    byte[] payload = line.substring(colon + 1).getBytes(StandardCharsets.UTF_8);
                    udp.send(new DatagramPacket(payload, payload.length, InetAddress.getByName(ip), port));
                }
            } else if (line.length() > 0) {
                send(line);
            }
            show("", ">");
            }
    }

    private void send(String text) throws IOException {
        socket.setTcpNoDelay(true);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            socket.getOutputStream().write(b);
        }
    }

    private static synchronized void show(String end, String text) {
        for (byte b : (text + end).getBytes(StandardCharsets.UTF_8)) {
            System.out.write(b);
            System.out.flush();
        }
    }

    private void receiveFromServer() {
        byte[] buffer = new byte[1024];
        try {
            int n;
            while ((n = socket.getInputStream().read(buffer)) > 0) {
                String text = new String(buffer, 0, n, StandardCharsets.UTF_8);
                if (text.startsWith("!")) {
                    Map<String, String> list = new LinkedHashMap<>();
                    Matcher m = Pattern.compile("\"([^\"]*)\"\\s*:\\s*\"([^\"]*)\"").matcher(text);
                    while (m.find()) {
                        list.put(m.group(1), m.group(2));
                    }
                    users = list;
                } else {
                    show("\n", "incoming msg from chatserver (" + text + ")");
                    show("", ">");
                            }
            }
        } catch (IOException e) {
            show("\n", "connection lost");
        }
    }

    private void receiveFromClients() {
        byte[] buffer = new byte[65535];
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                udp.receive(packet);
                String from = "Non-registered";
                for (String user : users.keySet()) {
                    if (users.get(user).equals(packet.getAddress().getHostAddress())) {
                        from = user;
                    }
                }
                String text = new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8);
                show("\n", "Incoming msg (P2P) from " + from + ":" + text);
                show("", ">");
                    }
        } catch (IOException e) {
            // Closed: the program ends.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        udp.close();
    }

    public static void main(String[] args) throws Exception {
        ChatClient client = new ChatClient(args[0], args[1], Integer.parseInt(args[2]));
        try {
            client.connect();
        } catch (IOException e) {
            show("\n", "could not connect to chat server...");
            client.close();
            return;
        }
        client.run();
        client.close();
    }
}
