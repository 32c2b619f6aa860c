package chatlab.directchat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Uses little of what is given, reads with the first bytes that come, and answers without line ends. */
public class Peer {
    private static final Map<String, Socket> CONNECTED = new ConcurrentHashMap<>();

    private static String name;
    private static String password;
    private static Index index;

    public static void main(String[] args) throws Exception {
        name = args[0];
        index = new IndexFile(Path.of(args[2])).read();
        BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("password?");
        password = keyboard.readLine();
        ServerSocket server = new ServerSocket(Integer.parseInt(args[1]));
        Thread accept = new Thread(() -> {
            while (true) {
                try {
                    Socket socket = server.accept();
                    new Thread(() -> welcome(socket)).start();
                } catch (IOException e) {
                    return;
                }
            }
        });
        accept.setDaemon(true);
        accept.start();
        for (String line = keyboard.readLine(); line != null; line = keyboard.readLine()) {
            try {
                type(line);
            } catch (IOException e) {
                System.out.println(e.getMessage());
            }
        }
        server.close();
    }

    private static void type(String line) throws IOException {
        if (line.startsWith("/connect ")) {
            connect(index.find(line.substring(9)));
        } else if (line.startsWith("/all ")) {
            for (Socket socket : CONNECTED.values()) {
                send(socket, line.substring(5));
            }
        } else {
            String[] parts = line.split(": ", 2);
            send(CONNECTED.get(parts[0]), parts[1]);
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(InputStream in) throws IOException {
        byte[] buffer = new byte[200];
        int length = in.read(buffer);
        return length < 0 ? null : new String(buffer, 0, length, StandardCharsets.UTF_8);
    }

    private static void connect(IndexEntry entry) throws IOException {
        Socket socket = new Socket(entry.ip(), entry.port());
        send(socket, "HELLO " + name + " " + password + "\n");
        if (read(socket.getInputStream()).strip().equals("OK")) {
            CONNECTED.put(entry.name(), socket);
            System.out.println("Connected");
            new Thread(() -> listen(entry.name(), socket)).start();
        }
    }

    private static void welcome(Socket socket) {
        try (socket) {
            String[] words = read(socket.getInputStream()).strip().split(" ");
            if (words.length == 3 && words[0].equals("HELLO") && index.accepts(words[1], words[2])) {
                CONNECTED.put(words[1], socket);
                send(socket, "OK");
                System.out.println("Connected");
                listen(words[1], socket);
            } else {
                send(socket, "REFUSED");
            }
        } catch (IOException | NullPointerException e) {
            // gone
        }
    }

    private static void listen(String other, Socket socket) {
        try (socket) {
            for (String text = read(socket.getInputStream()); text != null; text = read(socket.getInputStream())) {
                System.out.println(other + ": Received message : " + text);
            }
        } catch (IOException e) {
            // gone
        }
        CONNECTED.remove(other, socket);
    }
}
