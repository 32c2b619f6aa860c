package chatlab.client;

import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.regex.*;

/** As somebody writes who comes from Kotlin: val and var, fun and it. */
public class ChatClient implements Closeable {
    private final InetAddress server;
    private final int port;
    private final Socket valSocket = new Socket();
    private final DatagramSocket lateinitUdp = new DatagramSocket(null);
    private volatile Map<String, String> varUsers = new LinkedHashMap<>();

    public ChatClient(String server, String own, int port) throws IOException {
        this.server = InetAddress.getByName(server);
        this.port = port;
        lateinitUdp.setReuseAddress(true);
        lateinitUdp.bind(new InetSocketAddress(own, port));
        valSocket.bind(new InetSocketAddress(own, 0));
    }

    public void connect() throws IOException {
        valSocket.connect(new InetSocketAddress(server, port));
    }

    public void run() throws Exception {
        BufferedReader valReader = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.print("First enter your name to register it in the server: ");
        System.out.flush();
        String name = valReader.readLine();
        valSocket.getOutputStream().write(name.getBytes(StandardCharsets.UTF_8));
        System.out.println(" Connection Established!");
        System.out.println("Now you can enter '#ls' to list active users,");
        System.out.println("'@<user1>: msg' send msg to a specific user,");
        System.out.println("or just write your msg to send to all users");
        System.out.println("*****");
        Thread fromServer = new Thread(this::funReceiveFromServer);
        fromServer.setDaemon(true);
        fromServer.start();
        Thread fromClients = new Thread(this::funReceiveFromClients);
        fromClients.setDaemon(true);
        fromClients.start();
        System.out.print(">");
        System.out.flush();
        String varLine;
        while ((varLine = valReader.readLine()) != null) {
            if (varLine.equals("#ls")) {
                StringBuilder list = new StringBuilder("{");
                for (Map.Entry<String, String> user : varUsers.entrySet()) {
                    list.append(list.length() > 1 ? ", " : "");
                    list.append("'").append(user.getKey()).append("': '").append(user.getValue()).append("'");
                }
                System.out.println(list + "}");
            } else if (varLine.startsWith("@")) {
                int colon = varLine.indexOf(':');
                if (colon < 0) {
                    System.out.println("no colon");
                    continue;
                }
                String to = varLine.substring(1, colon).trim();
                String ip = varUsers.get(to);
                if (ip == null) {
                    System.out.println(to + " is not registered");
                } else {
                    byte[] encodeToByteArray = varLine.substring(colon + 1).getBytes(StandardCharsets.UTF_8);
                    lateinitUdp.send(new DatagramPacket(encodeToByteArray, encodeToByteArray.length, InetAddress.getByName(ip), port));
                }
            } else if (varLine.length() > 0) {
                valSocket.getOutputStream().write(varLine.getBytes(StandardCharsets.UTF_8));
            }
            System.out.print(">");
            System.out.flush();
        }
    }

    private void funReceiveFromServer() {
        byte[] byteArray = new byte[1024];
        try {
            int n;
            while ((n = valSocket.getInputStream().read(byteArray)) > 0) {
                String text = new String(byteArray, 0, n, StandardCharsets.UTF_8);
                if (text.startsWith("!")) {
                    Map<String, String> list = new LinkedHashMap<>();
                    Matcher m = Pattern.compile("\"([^\"]*)\"\\s*:\\s*\"([^\"]*)\"").matcher(text);
                    while (m.find()) {
                        list.put(m.group(1), m.group(2));
                    }
                    varUsers = list;
                } else {
                    System.out.println("incoming msg from chatserver (" + text + ")");
                    System.out.print(">");
                    System.out.flush();
                }
            }
        } catch (IOException e) {
            System.out.println("connection lost");
        }
    }

    private void funReceiveFromClients() {
        byte[] byteArray = new byte[65535];
        try {
            while (true) {
                DatagramPacket it = new DatagramPacket(byteArray, byteArray.length);
                lateinitUdp.receive(it);
                String from = "Non-registered";
                for (String user : varUsers.keySet()) {
                    if (varUsers.get(user).equals(it.getAddress().getHostAddress())) {
                        from = user;
                    }
                }
                String text = new String(byteArray, 0, it.getLength(), StandardCharsets.UTF_8);
                System.out.println("Incoming msg (P2P) from " + from + ":" + text);
                System.out.print(">");
                System.out.flush();
            }
        } catch (IOException e) {
            // Closed: the program ends.
        }
    }

    @Override
    public void close() throws IOException {
        valSocket.close();
        lateinitUdp.close();
    }

    public static void main(String[] args) throws Exception {
        ChatClient companion = new ChatClient(args[0], args[1], Integer.parseInt(args[2]));
        try {
            companion.connect();
        } catch (IOException e) {
            System.out.println("could not connect to chat server...");
            companion.close();
            return;
        }
        companion.run();
        companion.close();
    }
}
