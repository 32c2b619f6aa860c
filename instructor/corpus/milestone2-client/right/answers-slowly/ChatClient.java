package chatlab.client;

import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.*;

/** Does everything 100 milliseconds late: what it shows and what it sends, all by one timer's thread and in order. */
public final class ChatClient implements Closeable {
    private static final int LATE_MILLISECONDS = 100;

    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private final Socket tcp = new Socket();
    private final DatagramSocket udp = new DatagramSocket(null);
    private final Users users = new Users();
    private final Terminal terminal = new Terminal(System.in, System.out);
    private final InetAddress server;
    private final int port;

    private interface Work {
        void run() throws IOException;
    }

    public ChatClient(String server, String own, int port) throws IOException {
        this.server = InetAddress.getByName(server);
        this.port = port;
        udp.setReuseAddress(true);
        udp.bind(new InetSocketAddress(own, port));
        tcp.bind(new InetSocketAddress(own, 0));
    }

    public void connect() throws IOException {
        tcp.connect(new InetSocketAddress(server, port));
    }

    private void later(Work work) {
        later.schedule(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        terminal.show(e.getMessage());
                    }
                },
                LATE_MILLISECONDS,
                TimeUnit.MILLISECONDS);
    }

    public void run() throws Exception {
        String name = terminal.askName();
        later(() -> send(name));
        later(terminal::showMenu);
        Threads threads = new Threads();
        threads.start("keyboard", this::readKeyboard);
        threads.start("server", () -> readServer(name));
        threads.start("clients", this::readClients);
        threads.waitForFirstEnd();
    }

    private void readKeyboard() throws IOException {
        BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = keyboard.readLine(); line != null; line = keyboard.readLine()) {
            String typed = line;
            later(() -> obey(typed));
        }
    }

    private void obey(String line) throws IOException {
        if (line.equals("#ls")) {
            terminal.show(users.toString());
        } else if (line.startsWith("@")) {
            PrivateMessage message = PrivateMessage.parse(line);
            byte[] bytes = message.text().getBytes(StandardCharsets.UTF_8);
            udp.send(new DatagramPacket(bytes, bytes.length, users.addressOf(message.addressee()), port));
        } else if (!line.isEmpty()) {
            send(line);
        }
    }

    private void send(String text) throws IOException {
        tcp.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void readServer(String name) throws IOException {
        try (ServerText text = new ServerText(name, users, terminal)) {
            while (true) {
                byte[] buffer = new byte[1024];
                int length = tcp.getInputStream().read(buffer);
                if (length < 0) {
                    return;
                }
                later(() -> text.add(buffer, length));
            }
        }
    }

    private void readClients() throws IOException {
        while (true) {
            DatagramPacket packet = new DatagramPacket(new byte[10_000], 10_000);
            udp.receive(packet);
            String text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
            later(() -> terminal.show("Incoming msg (P2P) from " + users.nameOf(packet.getAddress()) + ":" + text));
        }
    }

    @Override
    public void close() throws IOException {
        later.shutdownNow();
        tcp.close();
        udp.close();
    }

    public static void main(String[] arguments) throws Exception {
        Startup.run(arguments);
    }
}
