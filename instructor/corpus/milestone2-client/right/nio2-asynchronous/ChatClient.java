package chatlab.client;

import java.io.*;
import java.net.*;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;

/** An asynchronous channel to the server: what comes is handled by a thread of the JVM's. */
public final class ChatClient implements Closeable {
    private final AsynchronousSocketChannel channel = AsynchronousSocketChannel.open();
    private final DatagramSocket udp = new DatagramSocket(null);
    private final Terminal terminal = new Terminal(System.in, System.out);
    private final Users users = new Users();
    private final ByteBuffer buffer = ByteBuffer.allocate(1024);
    private final InetSocketAddress server;

    public ChatClient(String server, String own, int port) throws IOException {
        this.server = new InetSocketAddress(InetAddress.getByName(server), port);
        udp.setReuseAddress(true);
        udp.bind(new InetSocketAddress(own, port));
        channel.bind(new InetSocketAddress(own, 0));
    }

    public void connect() throws IOException {
        try {
            channel.connect(server).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    public void run() throws Exception {
        String name = terminal.askName();
        if (name == null) {
            return;
        }
        write(name);
        terminal.showMenu();
        ServerText text = new ServerText(name, users, terminal);
        channel.read(buffer, text, new CompletionHandler<Integer, ServerText>() {
            @Override
            public void completed(Integer length, ServerText text) {
                if (length < 0) {
                    failed(new EOFException("closed by the server"), text);
                    return;
                }
                text.add(buffer.array(), length);
                channel.read(buffer.clear(), text, this);
            }

            @Override
            public void failed(Throwable problem, ServerText text) {
                text.close();
                terminal.show("the connection ended: " + problem.getMessage());
            }
        });
        Thread datagrams = new Thread(this::readDatagrams);
        datagrams.setDaemon(true);
        datagrams.start();
        readKeyboard();
    }

    private void readDatagrams() {
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(new byte[8192], 8192);
                udp.receive(packet);
                String text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
                terminal.show("Incoming msg (P2P) from " + users.nameOf(packet.getAddress()) + ":" + text);
            }
        } catch (IOException closed) {
            System.err.println(closed.getMessage());
        }
    }

    private void readKeyboard() throws Exception {
        for (String line = terminal.readLine(); line != null; line = terminal.readLine()) {
            if (line.equals("#ls")) {
                terminal.show(users.toString());
            } else if (line.startsWith("@")) {
                try {
                    PrivateMessage message = PrivateMessage.parse(line);
                    byte[] bytes = message.text().getBytes(StandardCharsets.UTF_8);
                    InetAddress to = users.addressOf(message.addressee());
                    udp.send(new DatagramPacket(bytes, bytes.length, to, server.getPort()));
                } catch (IOException e) {
                    terminal.show(e.getMessage());
                }
            } else if (!line.isEmpty()) {
                write(line);
            }
        }
    }

    private void write(String text) throws Exception {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
            channel.write(bytes).get();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        udp.close();
    }

    public static void main(String[] arguments) throws Exception {
        Startup.run(arguments);
    }
}
