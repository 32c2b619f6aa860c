package chatlab.rendezvouschat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.*;
import java.net.*;
import java.util.*;
import java.util.concurrent.*;

/** A pool for listening, a SynchronousQueue for answers; text comes and goes through streams. */
public final class RendezvousClient implements Closeable {
    private final DatagramSocket socket;
    private final InetSocketAddress server;
    private final SynchronousQueue<String> answers = new SynchronousQueue<>();
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, UTF_8), true);

    public RendezvousClient(String host, int port) throws IOException {
        server = new InetSocketAddress(host, port);
        socket = new DatagramSocket(new Random().ints(10000, 11001).findFirst().getAsInt());
    }

    public void run() throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        String id = ask(in, "Enter ID:");
        pool.submit(this::listen);
        send("ID " + id, server);
        String line = "";
        while (line != null && !line.equals("q")) {
            line = ask(in, "Do you want to send massege? (y:yes/n:no/q:quit)");
            if ("y".equals(line)) {
                write(in, id);
            } else if (line != null && !line.matches("[nq]")) {
                out.println("invalid input ");
            }
        }
        send("Quit " + id, server);
        close();
    }

    private void write(BufferedReader in, String id) throws Exception {
        String peer;
        do {
            peer = ask(in, "Enter Peer ID: ");
        } while (id.equals(peer));
        send("Peer " + peer, server);
        String answer = answers.take();
        if (answer.equals("NoPeer")) {
            out.println("There is no such client");
            return;
        }
        Scanner pair = new Scanner(answer).useDelimiter("[^0-9.]+");
        InetSocketAddress to = new InetSocketAddress(pair.next(), pair.nextInt());
        out.println("Enter Message to send");
        send("Message " + ask(in, ">"), to);
        send("ID2 ", server);
    }

    private String ask(BufferedReader in, String question) throws IOException {
        out.print(question);
        out.flush();
        return in.readLine();
    }

    private Void listen() throws Exception {
        while (true) {
            DatagramPacket packet = new DatagramPacket(new byte[1500], 1500);
            socket.receive(packet);
            BufferedReader text = new BufferedReader(new InputStreamReader(
                    new ByteArrayInputStream(packet.getData(), 0, packet.getLength()), UTF_8));
            StringBuilder word = new StringBuilder();
            for (int c = text.read(); c >= 0 && c != ' '; c = text.read()) {
                word.append((char) c);
            }
            StringBuilder rest = new StringBuilder();
            for (int c = text.read(); c >= 0; c = text.read()) {
                rest.append((char) c);
            }
            switch (word.toString()) {
                case "List", "Message" -> out.println("\n" + rest);
                default -> answers.put((word + " " + rest).trim());
            }
        }
    }

    private void send(String text, SocketAddress to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, UTF_8)) {
            writer.write(text);
        }
        socket.send(new DatagramPacket(bytes.toByteArray(), bytes.size(), to));
    }

    @Override
    public void close() {
        socket.close();
        pool.shutdownNow();
    }

    public static void main(String[] arguments) throws Exception {
        Startup.client(arguments);
    }
}
