package chatlab.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.*;
import java.net.*;
import java.util.concurrent.*;

/** The given code, but an executor for the three tasks, and a queue for each way out. */
public final class ChatClient implements Closeable {
    private final ExecutorService pool = Executors.newFixedThreadPool(5, work -> {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    });
    private final BlockingQueue<String> toServer = new LinkedBlockingQueue<>();
    private final BlockingQueue<DatagramPacket> toClients = new LinkedBlockingQueue<>();
    private final Terminal terminal = new Terminal(System.in, System.out);
    private final Users users = new Users();
    private final Socket tcp = new Socket();
    private final DatagramSocket udp = new DatagramSocket(null);
    private final InetSocketAddress server;

    public ChatClient(String server, String own, int port) throws IOException {
        this.server = new InetSocketAddress(InetAddress.getByName(server), port);
        tcp.bind(new InetSocketAddress(own, 0));
        udp.setReuseAddress(true);
        udp.bind(new InetSocketAddress(own, port));
    }

    public void connect() throws IOException {
        tcp.connect(server);
    }

    public void run() throws Exception {
        String name = terminal.askName();
        if (name == null) {
            return;
        }
        toServer.add(name);
        CompletionService<Void> tasks = new ExecutorCompletionService<>(pool);
        tasks.submit(this::writeToServer);
        tasks.submit(this::writeToClients);
        terminal.showMenu();
        tasks.submit(() -> readServer(name));
        tasks.submit(this::readClients);
        tasks.submit(this::readKeyboard);
        tasks.take().get();
    }

    private Void writeToServer() throws Exception {
        while (true) {
            tcp.getOutputStream().write(toServer.take().getBytes(UTF_8));
        }
    }

    private Void writeToClients() throws Exception {
        while (true) {
            udp.send(toClients.take());
        }
    }

    private Void readServer(String name) throws Exception {
        byte[] buffer = new byte[1024];
        try (ServerText text = new ServerText(name, users, terminal)) {
            for (int length = tcp.getInputStream().read(buffer); length >= 0; length = tcp.getInputStream().read(buffer)) {
                text.add(buffer, length);
            }
        }
        return null;
    }

    private Void readClients() throws Exception {
        DatagramPacket packet = new DatagramPacket(new byte[65535], 65535);
        while (true) {
            udp.receive(packet);
            String text = new String(packet.getData(), 0, packet.getLength(), UTF_8);
            terminal.show("Incoming msg (P2P) from " + users.nameOf(packet.getAddress()) + ":" + text);
            packet.setLength(65535);
        }
    }

    private Void readKeyboard() throws Exception {
        for (String line = terminal.readLine(); line != null; line = terminal.readLine()) {
            switch (line.isEmpty() ? ' ' : line.charAt(0)) {
                case '@' -> toClient(line);
                case '#' -> {
                    if (line.equals("#ls")) {
                        terminal.show(users.toString());
                    } else {
                        toServer.add(line);
                    }
                }
                default -> {
                    if (!line.isEmpty()) {
                        toServer.add(line);
                    }
                }
            }
        }
        return null;
    }

    private void toClient(String line) {
        try {
            PrivateMessage message = PrivateMessage.parse(line);
            byte[] bytes = message.text().getBytes(UTF_8);
            InetAddress address = users.addressOf(message.addressee());
            toClients.add(new DatagramPacket(bytes, bytes.length, address, server.getPort()));
        } catch (IOException e) {
            terminal.show(e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        tcp.close();
        udp.close();
        pool.shutdownNow();
    }

    public static void main(String[] arguments) throws Exception {
        Startup.run(arguments);
    }
}
