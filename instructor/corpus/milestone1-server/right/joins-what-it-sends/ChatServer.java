package chatlab.server;

import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.concurrent.*;

/** Collects what it has to send to each client, and sends all of it together from time to time. */
public final class ChatServer implements Closeable {
    private static final int EVERY_MILLISECONDS = 100;

    private final ServerSocket listener = new ServerSocket();
    private final ScheduledExecutorService flusher = Executors.newSingleThreadScheduledExecutor();
    private final Map<Socket, String> names = new LinkedHashMap<>();
    private final Map<Socket, ByteArrayOutputStream> outgoing = new HashMap<>();

    public ChatServer(String host, int port) throws IOException {
        listener.bind(new InetSocketAddress(host, port), 5);
        flusher.scheduleAtFixedRate(this::flush, EVERY_MILLISECONDS, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
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
            System.out.println(name + " with IP address:" + ip(socket) + ", has connected\n");
            synchronized (names) {
                names.put(socket, name);
                outgoing.put(socket, new ByteArrayOutputStream());
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
                    outgoing.remove(socket);
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

    private void send(Socket socket, String text) {
        outgoing.get(socket).writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void flush() {
        synchronized (names) {
            outgoing.forEach((socket, bytes) -> {
                try {
                    bytes.writeTo(socket.getOutputStream());
                } catch (IOException e) {
                    System.err.println("gone: " + e.getMessage());
                }
                bytes.reset();
            });
        }
    }

    private static String ip(Socket socket) {
        return socket.getInetAddress().getHostAddress();
    }

    @Override
    public void close() throws IOException {
        flusher.shutdownNow();
        listener.close();
    }

    public static void main(String[] arguments) throws Exception {
        Startup.run(arguments);
    }
}
