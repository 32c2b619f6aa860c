package chatlab.relaychat;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One thread with a selector; a client is read only once all are there. */
public final class RelayServer implements Closeable {
    private final Selector selector = Selector.open();
    private final ServerSocketChannel listener = ServerSocketChannel.open();
    private final List<SocketChannel> clients = new ArrayList<>();
    private final int number;
    private final ByteBuffer buffer = ByteBuffer.allocate(1024);

    public RelayServer(String host, int port, int number) throws IOException {
        this.number = number;
        listener.bind(new InetSocketAddress(host, port));
        listener.configureBlocking(false);
        listener.register(selector, SelectionKey.OP_ACCEPT);
        System.out.println("Listening at " + host + ":" + port);
    }

    public void run() throws IOException {
        try {
            while (true) {
                selector.select();
                for (SelectionKey key : List.copyOf(selector.selectedKeys())) {
                    if (key.isAcceptable()) {
                        accept();
                    } else {
                        read(key);
                    }
                }
                selector.selectedKeys().clear();
            }
        } catch (ClosedSelectorException e) {
            // closed
        }
    }

    private void accept() throws IOException {
        SocketChannel client = listener.accept();
        if (clients.size() == number) {
            send(client, "full");
            client.close();
            return;
        }
        client.configureBlocking(false);
        clients.add(client);
        if (clients.size() == number) {
            for (SocketChannel each : clients) {
                each.register(selector, SelectionKey.OP_READ, Boolean.TRUE);
            }
            System.out.println("Receiving Task started");
        }
    }

    private void read(SelectionKey key) throws IOException {
        SocketChannel client = (SocketChannel) key.channel();
        try {
            if (client.read(buffer.clear()) < 0) {
                client.close();
                return;
            }
        } catch (IOException e) {
            client.close();
            return;
        }
        String line = StandardCharsets.UTF_8.decode(buffer.flip()).toString();
        if (line.equals("exit")) {
            key.attach(Boolean.FALSE);
        }
        if (key.attachment() == Boolean.TRUE) {
            passOn(client, line);
        }
    }

    private void passOn(SocketChannel sender, String line) throws IOException {
        String[] parts = line.split(" ", 2);
        if (parts.length < 2 || !parts[0].matches("[0-9]+") || Integer.parseInt(parts[0]) >= clients.size()) {
            send(sender, RelayMessage.FORMAT);
        } else if (!clients.get(Integer.parseInt(parts[0])).isOpen()) {
            send(sender, RelayMessage.FORMAT);
        } else {
            send(clients.get(Integer.parseInt(parts[0])), parts[1]);
        }
    }

    private static void send(SocketChannel to, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        selector.close();
        listener.close();
        for (SocketChannel client : clients) {
            client.close();
        }
    }

    public static void main(String[] arguments) throws Exception {
        Startup.relayServer(arguments);
    }
}
