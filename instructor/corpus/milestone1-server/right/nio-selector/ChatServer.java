package chatlab.server;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

/** One thread and a selector for everything. */
public final class ChatServer implements Closeable {
    private final Selector selector = Selector.open();
    private final ServerSocketChannel listener = ServerSocketChannel.open();
    private final Map<SocketChannel, String> names = new LinkedHashMap<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(1024);

    public ChatServer(String host, int port) throws IOException {
        listener.bind(new InetSocketAddress(host, port), 5);
        listener.configureBlocking(false);
        listener.register(selector, SelectionKey.OP_ACCEPT);
        System.out.println("Waiting for connection...");
    }

    public void run() throws IOException {
        while (true) {
            selector.select();
            Iterator<SelectionKey> keys = selector.selectedKeys().iterator();
            while (keys.hasNext()) {
                SelectionKey key = keys.next();
                keys.remove();
                if (key.isAcceptable()) {
                    SocketChannel client = listener.accept();
                    client.configureBlocking(false);
                    client.register(selector, SelectionKey.OP_READ);
                } else if (key.isReadable()) {
                    read((SocketChannel) key.channel());
                }
            }
        }
    }

    private void read(SocketChannel client) throws IOException {
        buffer.clear();
        int length;
        try {
            length = client.read(buffer);
        } catch (IOException e) {
            length = -1;
        }
        if (length == -1) {
            client.close();
            if (names.remove(client) != null) {
                sendList();
            }
            return;
        }
        String text = StandardCharsets.UTF_8.decode(buffer.flip()).toString();
        if (!names.containsKey(client)) {
            names.put(client, text);
            System.out.println(text + " with IP address:" + ip(client) + ", has connected\n");
            sendList();
        } else {
            for (SocketChannel other : names.keySet()) {
                if (!other.equals(client)) {
                    send(other, names.get(client) + ": " + text + " ");
                }
            }
        }
    }

    private void sendList() throws IOException {
        StringJoiner list = new StringJoiner(",", "!{", "}");
        for (Map.Entry<SocketChannel, String> entry : names.entrySet()) {
            list.add("\"" + entry.getValue() + "\":\"" + ip(entry.getKey()) + "\"");
        }
        for (SocketChannel client : names.keySet()) {
            send(client, list.toString());
        }
    }

    private static void send(SocketChannel client, String text) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                client.write(bytes);
            }
        } catch (IOException e) {
            System.err.println("can't send: " + e.getMessage()); // the selector tells of its end
        }
    }

    private static String ip(SocketChannel client) {
        return client.socket().getInetAddress().getHostAddress();
    }

    @Override
    public void close() throws IOException {
        selector.close();
        listener.close();
    }

    public static void main(String[] args) throws IOException {
        new ChatServer(args[0], Integer.parseInt(args[1])).run();
    }
}
