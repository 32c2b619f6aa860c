package chatlab.client;

import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.regex.*;

/** Collects what it sends and shows, and writes all of it together from time to time. */
public class ChatClient implements Closeable {
    private final InetAddress server;
    private final int port;
    private final Socket socket = new Socket();
    private final DatagramSocket udp = new DatagramSocket(null);
    private final ByteArrayOutputStream toServer = new ByteArrayOutputStream();
    private final StringBuilder toScreen = new StringBuilder();
    private final Timer timer = new Timer(true);
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
        show("First enter your name to register it in the server: ");
        String name = keyboard.readLine();
        send(name);
        show(" Connection Established!\n");
        show("Now you can enter '#ls' to list active users,\n");
        show("'@<user1>: msg' send msg to a specific user,\n");
        show("or just write your msg to send to all users\n");
        show("*****\n");
        Thread fromServer = new Thread(this::receiveFromServer);
        fromServer.setDaemon(true);
        fromServer.start();
        Thread fromClients = new Thread(this::receiveFromClients);
        fromClients.setDaemon(true);
        fromClients.start();
        show(">");
        String line;
        while ((line = keyboard.readLine()) != null) {
            if (line.equals("#ls")) {
                StringBuilder list = new StringBuilder("{");
                for (Map.Entry<String, String> user : users.entrySet()) {
                    list.append(list.length() > 1 ? ", " : "");
                    list.append("'").append(user.getKey()).append("': '").append(user.getValue()).append("'");
                }
                show(list + "}\n");
            } else if (line.startsWith("@")) {
                int colon = line.indexOf(':');
                if (colon < 0) {
                    show("no colon\n");
                    continue;
                }
                String to = line.substring(1, colon).trim();
                String ip = users.get(to);
                if (ip == null) {
                    show(to + " is not registered\n");
                } else {
                    byte[] payload = line.substring(colon + 1).getBytes(StandardCharsets.UTF_8);
                    udp.send(new DatagramPacket(payload, payload.length, InetAddress.getByName(ip), port));
                }
            } else if (line.length() > 0) {
                send(line);
            }
            show(">");
        }
    }

    private synchronized void send(String text) throws IOException {
        toServer.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private synchronized void show(String text) {
        toScreen.append(text);
    }

    private synchronized void flush() {
        System.out.print(toScreen);
        System.out.flush();
        toScreen.setLength(0);
        try {
            toServer.writeTo(socket.getOutputStream());
            toServer.reset();
        } catch (IOException e) {
            System.err.println(e.getMessage());
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
                    show("incoming msg from chatserver (" + text + ")\n");
                    show(">");
                }
            }
        } catch (IOException e) {
            show("connection lost\n");
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
                show("Incoming msg (P2P) from " + from + ":" + text + "\n");
                show(">");
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
            System.out.println("could not connect to chat server...");
            client.close();
            return;
        }
        client.timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        client.flush();
                    }
                },
                0,
                20);
        client.run();
        client.close();
    }
}
