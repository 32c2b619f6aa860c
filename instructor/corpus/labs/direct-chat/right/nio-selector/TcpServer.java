package chatlab.directchat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One thread for all connections. */
public final class TcpServer {
    private final Selector selector = Selector.open();
    private final ServerSocketChannel listener = ServerSocketChannel.open();
    private final Queue<String> typed = new ConcurrentLinkedQueue<>();
    private volatile boolean ended;

    private TcpServer(int port) throws IOException {
        listener.bind(new InetSocketAddress(port));
        listener.configureBlocking(false);
        listener.register(selector, SelectionKey.OP_ACCEPT);
    }

    private void readKeyboard() {
        try {
            BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = keyboard.readLine(); line != null; line = keyboard.readLine()) {
                typed.add(line);
                selector.wakeup();
            }
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
        ended = true;
        selector.wakeup();
    }

    private void run() throws IOException {
        new Thread(this::readKeyboard).start();
        while (!ended) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                if (key.isValid() && key.isAcceptable()) {
                    accept();
                } else if (key.isValid()) {
                    read(key);
                }
            }
            selector.selectedKeys().clear();
            for (String line = typed.poll(); line != null; line = typed.poll()) {
                write(line);
            }
        }
        selector.close();
        listener.close();
    }

    private void accept() throws IOException {
        SocketChannel client = listener.accept();
        if (client != null) {
            client.configureBlocking(false);
            client.register(selector, SelectionKey.OP_READ);
            System.out.println("Connected");
        }
    }

    private static void read(SelectionKey key) throws IOException {
        SocketChannel client = (SocketChannel) key.channel();
        ByteBuffer buffer = ByteBuffer.allocate(200);
        try {
            if (client.read(buffer) < 0) {
                client.close();
                return;
            }
        } catch (IOException e) {
            client.close();
            return;
        }
        System.out.println("Received message : " + StandardCharsets.UTF_8.decode(buffer.flip()));
    }

    private void write(String line) {
        for (SelectionKey key : selector.keys()) {
            if (key.channel() instanceof SocketChannel client) {
                try {
                    client.write(StandardCharsets.UTF_8.encode(line));
                } catch (IOException e) {
                    key.cancel();
                }
            }
        }
    }

    public static void main(String[] args) throws IOException {
        new TcpServer(args.length > 0 ? Integer.parseInt(args[0]) : 3339).run();
    }
}
