package chatlab.server;

import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

/** Writes byte by byte, each with a write of its own and without waiting for more of them. */
public final class ChatServer implements Closeable {
    private final ServerSocket listener = new ServerSocket();
    private final Map<Socket, String> names = new LinkedHashMap<>();

    public ChatServer(String host, int port) throws IOException {
        listener.bind(new InetSocketAddress(host, port), 5);
        System.out.println("Waiting for connection...");
    }

    public void run() throws IOException {
        while (!listener.isClosed()) {
            Socket socket = listener.accept();
            new Thread(() -> serve(socket)).start();
        }
    }

    private void serve(Socket socket) {
        byte[] buffer = new byte[1024];
        try (socket) {
            int length = socket.getInputStream().read(buffer);
            if (length < 0) {
                return;
            }
            String name = new String(buffer, 0, length, StandardCharsets.UTF_8);
            for (char c : (name + " with IP address:" + ip(socket) + ", has connected\n\n").toCharArray()) {
                System.out.print(c);
                System.out.flush();
            }
            socket.setTcpNoDelay(true);
            synchronized (names) {
                names.put(socket, name);
                sendList();
            }
            while ((length = socket.getInputStream().read(buffer)) >= 0) {
                String message = name + ": " + new String(buffer, 0, length, StandardCharsets.UTF_8) + " ";
                synchronized (names) {
                    names.keySet().stream().filter(other -> other != socket).forEach(other -> send(other, message));
                }
            }
        } catch (IOException e) {
            System.err.println("broken: " + e.getMessage());
        } finally {
            synchronized (names) {
                if (names.remove(socket) != null) {
                    sendList();
                }
            }
        }
    }

    private void sendList() {
        StringJoiner list = new StringJoiner(", ", "!{", "}");
        names.forEach((socket, name) -> list.add("\"" + name + "\": \"" + ip(socket) + "\""));
        names.keySet().forEach(socket -> send(socket, list.toString()));
    }

    private static void send(Socket socket, String text) {
        try {
            for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
                socket.getOutputStream().write(b);
            }
        } catch (IOException e) {
            System.err.println("gone: " + e.getMessage());
        }
    }

    private static String ip(Socket socket) {
        return socket.getInetAddress().getHostAddress();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    public static void main(String[] arguments) throws Exception {
        Startup.run(arguments);
    }
}
