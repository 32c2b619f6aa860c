package chatlab.rendezvouschat;

import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;

/** Reads the keyboard byte by byte, prints letter by letter, asks its socket ten times a second. */
public final class RendezvousClient implements Closeable {
    private static final int WHILE = 100;

    private final DatagramSocket socket;
    private final SocketAddress server;
    private volatile String answer;
    private volatile boolean quit;

    public RendezvousClient(String host, int port) throws IOException {
        server = new InetSocketAddress(host, port);
        DatagramSocket bound = null;
        for (int first = (int) (System.nanoTime() % 1001), i = 0; bound == null; i++) {
            try {
                bound = new DatagramSocket(10_000 + (first + i) % 1001);
            } catch (BindException e) {
                Thread.onSpinWait();
            }
        }
        socket = bound;
        socket.setSoTimeout(WHILE);
    }

    public void run() throws Exception {
        print("Enter ID:");
        String id = line();
        send("ID " + id, server);
        Thread listening = new Thread(this::listen);
        listening.start();
        while (!quit) {
            print("\nDo you want to send massege? (y:yes/n:no/q:quit)\n");
            String choice = line();
            Thread.sleep(WHILE);
            if (choice == null || choice.equals("q")) {
                quit = true;
            } else if (choice.equals("y")) {
                talk(id);
            } else if (!choice.equals("n")) {
                print("invalid input \n");
            }
        }
        listening.join();
        send("Quit " + id, server);
    }

    private void talk(String id) throws Exception {
        String peer = id;
        while (peer.equals(id)) {
            print("Enter Peer ID: ");
            peer = line();
        }
        answer = null;
        send("Peer " + peer, server);
        while (answer == null) {
            Thread.sleep(WHILE);
        }
        if (answer.startsWith("No")) {
            print("There is no such client\n");
            return;
        }
        InetSocketAddress there = PeerAnswer.parse(answer);
        print("Enter Message to send\n>");
        send("Message " + line(), there);
        Thread.sleep(WHILE);
        send("ID2 ", server);
    }

    private void listen() {
        while (!quit) {
            DatagramPacket in = new DatagramPacket(new byte[1024], 1024);
            try {
                socket.receive(in);
            } catch (SocketTimeoutException e) {
                continue;
            } catch (IOException e) {
                return;
            }
            String text = new String(in.getData(), 0, in.getLength(), StandardCharsets.UTF_8);
            if (text.contains("Peer") && !text.startsWith("Message")) {
                answer = text;
            } else {
                print("\n" + text.replaceFirst("^Message ", "") + "\n");
            }
        }
    }

    private static String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = System.in.read(); b != '\n'; b = System.in.read()) {
            if (b < 0) {
                return null;
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static synchronized void print(String text) {
        for (int c : text.codePoints().toArray()) {
            byte[] bytes = Character.toString(c).getBytes(StandardCharsets.UTF_8);
            System.out.write(bytes, 0, bytes.length);
            System.out.flush();
        }
    }

    private void send(String text, SocketAddress to) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        socket.send(new DatagramPacket(bytes, bytes.length, to));
    }

    @Override
    public void close() {
        quit = true;
        socket.close();
    }

    public static void main(String[] arguments) throws Exception {
        Startup.client(arguments);
    }
}
