package chatlab.rendezvouschat;

import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

/** Thinks for a while before it does anything, and prints byte by byte. */
public final class RendezvousServer implements Closeable {
    private static final int WHILE = 100;

    private final Vector<String> ids = new Vector<>();
    private final Vector<SocketAddress> places = new Vector<>();
    private final DatagramSocket socket;

    public RendezvousServer(String host, int port) throws IOException {
        pause();
        socket = new DatagramSocket(new InetSocketAddress(host, port));
        pause();
    }

    private static void pause() {
        try {
            Thread.sleep(WHILE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public void run() throws IOException {
        while (true) {
            DatagramPacket in = new DatagramPacket(new byte[4096], 4096);
            socket.receive(in);
            pause();
            answer(new String(in.getData(), 0, in.getLength(), StandardCharsets.UTF_8), in.getSocketAddress());
        }
    }

    private void answer(String text, SocketAddress from) throws IOException {
        StringTokenizer words = new StringTokenizer(text, " ");
        String word = words.hasMoreTokens() ? words.nextToken() : "";
        String id = words.hasMoreTokens() ? words.nextToken("").substring(1) : "";
        int index = ids.indexOf(id);
        if (word.equals("Peer")) {
            send(index < 0 ? "NoPeer" : "Peer " + pair(index), from);
            return;
        }
        if (word.equals("ID")) {
            if (index < 0) {
                ids.add(id);
                places.add(from);
            } else {
                places.set(index, from);
            }
            StringJoiner table = new StringJoiner(", ", "{", "}\n");
            for (int i = 0; i < ids.size(); i++) {
                table.add("'" + ids.get(i) + "': " + pair(i));
            }
            for (byte b : table.toString().getBytes(StandardCharsets.UTF_8)) {
                System.out.write(b);
                System.out.flush();
            }
        } else if (word.equals("Quit") && index >= 0) {
            ids.remove(index);
            places.remove(index);
        }
        for (SocketAddress place : places) {
            send("List " + PythonText.list(ids, 1000), place);
            pause();
        }
    }

    private String pair(int index) {
        InetSocketAddress place = (InetSocketAddress) places.get(index);
        return "('" + place.getAddress().getHostAddress() + "', " + place.getPort() + ")";
    }

    private void send(String text, SocketAddress to) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        socket.send(new DatagramPacket(bytes, bytes.length, to));
    }

    @Override
    public void close() {
        socket.close();
    }

    public static void main(String[] arguments) throws Exception {
        Startup.server(arguments);
    }
}
