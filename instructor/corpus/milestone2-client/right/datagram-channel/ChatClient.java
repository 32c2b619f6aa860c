package chatlab.client;

import java.io.*;
import java.net.*;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** Blocking channels of NIO: a SocketChannel and a DatagramChannel. */
public final class ChatClient implements Closeable {
    private final InetSocketAddress server;
    private final DatagramChannel datagrams = DatagramChannel.open();
    private final SocketChannel stream = SocketChannel.open();
    private final Users users = new Users();
    private final Terminal terminal = new Terminal(System.in, System.out);

    public ChatClient(String server, String own, int port) throws IOException {
        this.server = new InetSocketAddress(InetAddress.getByName(server), port);
        datagrams.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        datagrams.bind(new InetSocketAddress(own, port));
        stream.bind(new InetSocketAddress(own, 0));
    }

    public void connect() throws IOException {
        stream.connect(server);
    }

    public void run() throws Exception {
        String name = terminal.askName();
        stream.write(StandardCharsets.UTF_8.encode(name));
        terminal.showMenu();
        Threads threads = new Threads();
        threads.start("stream", () -> readStream(name));
        threads.start("datagrams", this::readDatagrams);
        threads.start("keyboard", this::readKeyboard);
        threads.waitForFirstEnd();
    }

    private void readStream(String name) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(1024);
        byte[] bytes = new byte[1024];
        try (ServerText text = new ServerText(name, users, terminal)) {
            while (stream.read(buffer.clear()) >= 0) {
                int length = buffer.flip().remaining();
                buffer.get(bytes, 0, length);
                text.add(bytes, length);
            }
        }
    }

    private void readDatagrams() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(65_535);
        while (true) {
            InetSocketAddress from = (InetSocketAddress) datagrams.receive(buffer.clear());
            String text = StandardCharsets.UTF_8.decode(buffer.flip()).toString();
            terminal.show("Incoming msg (P2P) from " + users.nameOf(from.getAddress()) + ":" + text);
        }
    }

    private void readKeyboard() throws IOException {
        String line;
        while ((line = terminal.readLine()) != null) {
            if ("#ls".equals(line)) {
                terminal.show(users.toString());
            } else if (line.startsWith("@")) {
                try {
                    PrivateMessage message = PrivateMessage.parse(line);
                    ByteBuffer payload = StandardCharsets.UTF_8.encode(message.text());
                    InetAddress to = users.addressOf(message.addressee());
                    datagrams.send(payload, new InetSocketAddress(to, server.getPort()));
                } catch (UnknownHostException e) {
                    terminal.show(e.getMessage());
                }
            } else if (line.length() != 0) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(line);
                while (bytes.hasRemaining()) {
                    stream.write(bytes);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        datagrams.close();
        stream.close();
    }

    public static void main(String[] arguments) throws Exception {
        Startup.run(arguments);
    }
}
