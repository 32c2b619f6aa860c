package chatlab.client;

import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

/** Readers and writers: characters instead of bytes, from the keyboard one by one. */
public final class ChatClient implements Closeable {
    private final Socket tcp = new Socket();
    private final DatagramSocket udp = new DatagramSocket(null);
    private final InetSocketAddress server;
    private Writer out;
    private String list = "";

    public ChatClient(String server, String own, int port) throws IOException {
        this.server = new InetSocketAddress(InetAddress.getByName(server), port);
        udp.setReuseAddress(true);
        udp.bind(new InetSocketAddress(own, port));
        tcp.bind(new InetSocketAddress(own, 0));
    }

    public void connect() throws IOException {
        tcp.connect(server);
    }

    public void run() throws Exception {
        Reader keyboard = new InputStreamReader(System.in, StandardCharsets.UTF_8);
        PrintWriter screen = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        out = new OutputStreamWriter(tcp.getOutputStream(), StandardCharsets.UTF_8);
        screen.print("First enter your name to register it in the server: ");
        screen.flush();
        send(line(keyboard));
        screen.println(" Connection Established!");
        screen.println("Now you can enter '#ls' to list active users,");
        screen.println("'@<user1>: msg' send msg to a specific user,");
        screen.println("or just write your msg to send to all users");
        screen.println("*****");
        background(() -> readServer(screen));
        background(() -> readClients(screen));
        for (String line = ""; line != null; line = line(keyboard)) {
            if (line.equals("#ls")) {
                screen.println(toString());
            } else if (line.matches("@[^:]+:.*")) {
                sendTo(line, screen);
            } else if (!line.isEmpty()) {
                send(line);
            }
            screen.print('>');
            screen.flush();
        }
    }

    /** The characters up to the line end; null at the end of input. */
    private static String line(Reader keyboard) throws IOException {
        StringBuilder line = new StringBuilder();
        int c;
        while ((c = keyboard.read()) != '\n') {
            if (c == -1) {
                return null;
            }
            line.append((char) c);
        }
        return line.toString();
    }

    private static void background(java.util.concurrent.Callable<?> work) {
        Thread thread = new Thread(() -> {
            try {
                work.call();
            } catch (Exception e) {
                System.err.println(e.getMessage());
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void send(String text) throws IOException {
        out.write(text);
        out.flush();
    }

    private Void readServer(PrintWriter screen) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(tcp.getInputStream(), StandardCharsets.UTF_8));
        char[] chars = new char[1024];
        for (int n = in.read(chars); n > 0; n = in.read(chars)) {
            String text = new String(chars, 0, n);
            while (in.ready()) {
                text += new String(chars, 0, in.read(chars));
            }
            if (text.charAt(0) == '!') {
                synchronized (this) {
                    list = text;
                }
            } else {
                screen.println("incoming msg from chatserver (" + text + ")");
            }
        }
        return null;
    }

    private Void readClients(PrintWriter screen) throws IOException {
        while (true) {
            DatagramPacket packet = new DatagramPacket(new byte[65507], 65507);
            udp.receive(packet);
            char[] text = StandardCharsets.UTF_8.decode(java.nio.ByteBuffer.wrap(packet.getData(), 0, packet.getLength())).toString().toCharArray();
            String from = "Non-registered";
            for (Map.Entry<String, String> user : users().entrySet()) {
                if (user.getValue().equals(packet.getAddress().getHostAddress())) {
                    from = user.getKey();
                }
            }
            screen.println("Incoming msg (P2P) from " + from + ":" + String.valueOf(text));
        }
    }

    private synchronized Map<String, String> users() {
        Map<String, String> users = new LinkedHashMap<>();
        String[] quoted = list.split("\"", -1);
        for (int i = 1; i + 2 < quoted.length; i += 4) {
            users.put(quoted[i], quoted[i + 2]);
        }
        return users;
    }

    private void sendTo(String line, PrintWriter screen) throws IOException {
        String name = line.substring(1, line.indexOf(':')).trim();
        String ip = users().get(name);
        if (ip == null) {
            screen.println(name + " is not registered");
            return;
        }
        byte[] bytes = line.substring(line.indexOf(':') + 1).getBytes(StandardCharsets.UTF_8);
        udp.send(new DatagramPacket(bytes, bytes.length, InetAddress.getByName(ip), server.getPort()));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        users().forEach((name, ip) -> text.append(", '").append(name).append("': '").append(ip).append("'"));
        return "{" + text.substring(Math.min(2, text.length())) + "}";
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
