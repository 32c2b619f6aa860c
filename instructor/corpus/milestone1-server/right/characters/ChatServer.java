package chatlab.server;

import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

/** Readers and writers: characters instead of bytes, as many as are ready. */
public class ChatServer implements Closeable {
    private final ServerSocket listener;
    private final Map<String, PrintWriter> writers = new LinkedHashMap<>();
    private final Map<String, String> ips = new LinkedHashMap<>();

    public ChatServer(String host, int port) throws IOException {
        listener = new ServerSocket();
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(InetAddress.getByName(host), port), 5);
        System.out.println("Waiting for connection...");
    }

    public void run() throws IOException {
        for (; ; ) {
            Socket socket = listener.accept();
            Thread thread = new Thread(() -> {
                try (socket) {
                    serve(socket);
                } catch (IOException e) {
                    System.err.println(e);
                }
            });
            thread.start();
        }
    }

    private void serve(Socket socket) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
        String name = receive(in);
        if (name == null) {
            return;
        }
        String ip = socket.getInetAddress().getHostAddress();
        System.out.print(name + " with IP address:" + ip + ", has connected\n\n");
        synchronized (writers) {
            writers.put(name, out);
            ips.put(name, ip);
            sendList();
        }
        try {
            for (String text = receive(in); text != null; text = receive(in)) {
                passOn(name, text);
            }
        } finally {
            synchronized (writers) {
                writers.remove(name);
                ips.remove(name);
                sendList();
            }
        }
    }

    /** Waits for a character, then takes those that are ready. */
    private static String receive(BufferedReader in) throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        StringBuilder text = new StringBuilder().append((char) first);
        char[] more = new char[1024];
        while (in.ready()) {
            text.append(more, 0, in.read(more));
        }
        return text.toString();
    }

    private void passOn(String sender, String text) {
        synchronized (writers) {
            writers.forEach((name, out) -> {
                if (!name.equals(sender)) {
                    out.print(sender + ": " + text + " ");
                    out.flush();
                }
            });
        }
    }

    private void sendList() {
        List<String> entries = new ArrayList<>();
        ips.forEach((name, ip) -> entries.add(String.format("\"%s\": \"%s\"", name, ip)));
        for (PrintWriter out : writers.values()) {
            out.print("!{" + String.join(", ", entries) + "}");
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    public static void main(String[] arguments) throws Exception {
        Startup.run(arguments);
    }
}
