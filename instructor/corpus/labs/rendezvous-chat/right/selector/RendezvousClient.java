package chatlab.rendezvouschat;

import java.io.*;
import java.net.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.concurrent.*;

/** One thread for everything in a Selector; the keyboard's lines come over a Pipe. The question isn't asked again. */
public final class RendezvousClient implements Closeable {
    private final DatagramChannel channel = DatagramChannel.open();
    private final Selector selector = Selector.open();
    private final Queue<String> typed = new ConcurrentLinkedQueue<>();
    private final SocketAddress server;
    private String id;
    private SocketAddress peer;
    private String state = "id";
    private boolean ended;

    public RendezvousClient(String host, int port) throws IOException {
        server = new InetSocketAddress(host, port);
        for (int tries = 0; channel.getLocalAddress() == null; tries++) {
            try {
                channel.bind(new InetSocketAddress(10000 + new Random().nextInt(1001)));
            } catch (BindException e) {
                if (tries > 50) {
                    throw e;
                }
            }
        }
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ);
    }

    public void run() throws Exception {
        print("Enter ID:");
        Thread keyboard = new Thread(this::read);
        keyboard.setDaemon(true);
        keyboard.start();
        ByteBuffer buffer = ByteBuffer.allocate(1024);
        while (!state.equals("end") && channel.isOpen()) {
            selector.select();
            selector.selectedKeys().clear();
            while (channel.receive(buffer.clear()) != null) {
                came(StandardCharsets.UTF_8.decode(buffer.flip()).toString());
            }
            for (String line = typed.poll(); line != null && !state.equals("end"); line = typed.poll()) {
                wasTyped(line);
            }
            if (ended && typed.isEmpty()) {
                return;
            }
        }
    }

    private void read() {
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).lines().forEach(line -> {
            typed.add(line);
            selector.wakeup();
        });
        ended = true;
        selector.wakeup();
    }

    private void came(String text) throws IOException {
        if (text.startsWith("Message ")) {
            print(text.substring(8) + "\n");
        } else if (text.startsWith("List")) {
            print(text + "\n");
        } else if (text.equals("NoPeer") && state.equals("answer")) {
            print("There is no such client\n");
            choose();
        } else if (text.startsWith("Peer ") && state.equals("answer")) {
            peer = PeerAnswer.parse(text);
            print("Enter Message to send\n>");
            state = "message";
        }
    }

    private void wasTyped(String line) throws IOException {
        switch (state) {
            case "id" -> {
                id = line;
                send("ID " + id, server);
                choose();
            }
            case "choice" -> {
                switch (line) {
                    case "y" -> {
                        print("Enter Peer ID: ");
                        state = "peer";
                    }
                    case "q" -> {
                        send("Quit " + id, server);
                        state = "end";
                    }
                    case "n" -> {}
                    default -> print("invalid input \n");
                }
            }
            case "peer" -> {
                if (line.equals(id)) {
                    print("Enter Peer ID: ");
                } else {
                    send("Peer " + line, server);
                    state = "answer";
                }
            }
            case "message" -> {
                send("Message " + line, peer);
                send("ID2 ", server);
                choose();
            }
            default -> typed.add(line); // the server must answer first
        }
    }

    private void choose() {
        print("Do you want to send massege? (y:yes/n:no/q:quit)\n");
        state = "choice";
    }

    private static void print(String text) {
        System.out.print(text);
        System.out.flush();
    }

    private void send(String text, SocketAddress to) throws IOException {
        channel.send(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), to);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        selector.close();
    }

    public static void main(String[] arguments) throws Exception {
        Startup.client(arguments);
    }
}
