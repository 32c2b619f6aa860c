package chatlab.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.*;
import java.net.*;
import java.util.*;
import java.util.stream.*;

/** Everything that can be a stream is one. */
public final class ChatServer implements Closeable {
    private record Guest(String name, Socket socket) {
        String entry() {
            return Stream.of(name, socket.getInetAddress().getHostAddress())
                    .map(text -> '"' + text + '"')
                    .collect(Collectors.joining(": "));
        }

        void send(String text) {
            try {
                OutputStream out = socket.getOutputStream();
                out.write(text.getBytes(UTF_8));
                out.flush();
            } catch (IOException e) {
                System.err.println(name + ": " + e.getMessage());
            }
        }
    }

    private final ServerSocket listener;
    private final List<Guest> guests = Collections.synchronizedList(new ArrayList<>());

    public ChatServer(String host, int port) throws IOException {
        listener = new ServerSocket(port, 5, InetAddress.getByName(host));
        System.out.println("Waiting for connection...");
    }

    public void run() {
        Stream.generate(this::accept).takeWhile(Optional::isPresent).flatMap(Optional::stream).forEach(socket ->
                new Thread(() -> serve(socket)).start());
    }

    private Optional<Socket> accept() {
        try {
            return Optional.of(listener.accept());
        } catch (IOException closed) {
            return Optional.empty();
        }
    }

    /** What comes from a socket, until it ends. */
    private static Stream<String> texts(Socket socket) {
        byte[] buffer = new byte[1024];
        return Stream.generate(() -> read(socket, buffer)).takeWhile(Optional::isPresent).flatMap(Optional::stream);
    }

    private static Optional<String> read(Socket socket, byte[] buffer) {
        try {
            return Optional.of(socket.getInputStream().read(buffer))
                    .filter(length -> length >= 0)
                    .map(length -> new String(buffer, 0, length, UTF_8));
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private void serve(Socket socket) {
        Optional<Guest> guest = texts(socket).findFirst().map(name -> new Guest(name, socket));
        guest.ifPresent(me -> {
            System.out.println(me.name + " with IP address:" + socket.getInetAddress().getHostAddress()
                    + ", has connected\n");
            guests.add(me);
            sendList();
            texts(socket).map(text -> me.name + ": " + text + " ").forEach(text ->
                    List.copyOf(guests).stream().filter(other -> other != me).forEach(other -> other.send(text)));
            guests.remove(me);
            sendList();
        });
    }

    private void sendList() {
        synchronized (guests) {
            String list = guests.stream().map(Guest::entry).collect(Collectors.joining(", ", "!{", "}"));
            guests.forEach(guest -> guest.send(list));
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    public static void main(String[] args) throws Exception {
        new ChatServer(args[0], Integer.parseInt(args[1])).run();
    }
}
