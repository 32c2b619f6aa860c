package chatlab.client;

import java.io.*;
import java.net.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One thread with a selector for both sockets; the keyboard's thread hands it what was typed, and wakes it. */
public final class ChatClient implements Closeable {
    private final Selector selector = Selector.open();
    private final DatagramChannel udp = DatagramChannel.open(StandardProtocolFamily.INET);
    private final SocketChannel tcp = SocketChannel.open();
    private final Queue<String> typed = new ConcurrentLinkedQueue<>();
    private final InetSocketAddress server;
    private Map<String, String> users = Map.of();
    private boolean ended;

    public ChatClient(String server, String own, int port) throws IOException {
        this.server = new InetSocketAddress(server, port);
        udp.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        udp.bind(new InetSocketAddress(own, port));
        tcp.bind(new InetSocketAddress(own, 0));
    }

    public void connect() throws IOException {
        tcp.connect(server);
    }

    public void run() throws Exception {
        BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        show("First enter your name to register it in the server: ");
        write(keyboard.readLine());
        show(String.join(
                "\n",
                " Connection Established!",
                "Now you can enter '#ls' to list active users,",
                "'@<user1>: msg' send msg to a specific user,",
                "or just write your msg to send to all users",
                "*****",
                ">"));
        tcp.configureBlocking(false).register(selector, SelectionKey.OP_READ);
        udp.configureBlocking(false).register(selector, SelectionKey.OP_READ);
        new Thread(() -> keyboard.lines().forEach(line -> {
                    typed.add(line);
                    selector.wakeup();
                }))
                .start();
        ByteBuffer buffer = ByteBuffer.allocate(65_535);
        while (!ended) {
            selector.select(key -> read((ReadableByteChannel) key.channel(), buffer.clear()));
            for (String line = typed.poll(); line != null; line = typed.poll()) {
                obey(line);
            }
        }
    }

    private void read(ReadableByteChannel channel, ByteBuffer buffer) {
        try {
            if (channel == udp) {
                String ip = ((InetSocketAddress) udp.receive(buffer)).getAddress().getHostAddress();
                String name = "Non-registered";
                for (Map.Entry<String, String> user : users.entrySet()) {
                    name = user.getValue().equals(ip) ? user.getKey() : name;
                }
                show("Incoming msg (P2P) from " + name + ":" + StandardCharsets.UTF_8.decode(buffer.flip()) + "\n>");
            } else if (channel.read(buffer) < 0) {
                ended = true;
                show("The server has gone.\n");
            } else {
                String text = StandardCharsets.UTF_8.decode(buffer.flip()).toString();
                if (text.startsWith("!{")) {
                    String[] parts = text.split("\"");
                    users = new LinkedHashMap<>();
                    for (int i = 1; i + 2 < parts.length; i += 4) {
                        users.put(parts[i], parts[i + 2]);
                    }
                } else {
                    show("incoming msg from chatserver (" + text + ")\n>");
                }
            }
        } catch (IOException e) {
            ended = true;
            show(e.getMessage() + "\n");
        }
    }

    private void obey(String line) throws IOException {
        if (line.equals("#ls")) {
            show(users.toString().replaceAll("([^{}=, ]+)=([^{}=, ]+)", "'$1': '$2'") + "\n");
        } else if (line.startsWith("@") && line.contains(":")) {
            String[] parts = line.substring(1).split(":", 2);
            String ip = users.get(parts[0].strip());
            if (ip == null) {
                show(parts[0].strip() + " is not registered\n");
            } else {
                udp.send(StandardCharsets.UTF_8.encode(parts[1]), new InetSocketAddress(ip, server.getPort()));
            }
        } else if (!line.equals("")) {
            write(line);
        }
        show(">");
    }

    private void write(String text) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
            tcp.write(bytes);
        }
    }

    private static void show(String text) {
        System.out.print(text);
        System.out.flush();
    }

    @Override
    public void close() throws IOException {
        tcp.close();
        udp.close();
        selector.close();
    }

    public static void main(String[] args) throws Exception {
        try (ChatClient client = new ChatClient(args[0], args[1], Integer.parseInt(args[2]))) {
            try {
                client.connect();
            } catch (ConnectException e) {
                System.out.println("could not connect to chat server...");
                return;
            }
            client.run();
        }
    }
}
