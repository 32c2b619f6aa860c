package chatlab.peertablechat;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Hears everybody, each key with what is to be done for it. */
final class Ear implements Closeable {
    private final Selector selector = Selector.open();
    private final ServerSocketChannel channel = ServerSocketChannel.open();
    private final Clerk clerk;

    /** What a key is for. */
    private interface Job {
        void run() throws IOException;
    }

    Ear(int port, Clerk clerk) throws IOException {
        this.clerk = clerk;
        channel.bind(new InetSocketAddress(port), 1000);
        watch(channel, SelectionKey.OP_ACCEPT, this::open);
    }

    private void watch(java.nio.channels.SelectableChannel some, int what, Job job) throws IOException {
        some.configureBlocking(false);
        some.register(selector, what, job);
    }

    void listen() throws IOException {
        while (selector.isOpen()) {
            selector.select(key -> {
                try {
                    ((Job) key.attachment()).run();
                } catch (IOException e) {
                    key.cancel();
                    close(key);
                }
            });
        }
    }

    private static void close(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException e) {
            // It is gone anyway.
        }
    }

    private void open() throws IOException {
        SocketChannel other = channel.accept();
        if (other != null) {
            watch(other, SelectionKey.OP_READ, () -> read(other));
        }
    }

    private void read(SocketChannel other) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1024);
        if (other.read(buffer) < 0) {
            other.close();
            return;
        }
        String line = new String(buffer.array(), 0, buffer.position(), java.nio.charset.StandardCharsets.UTF_8);
        clerk.takes(line.replaceAll("[\r\n]+$", ""));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        selector.close();
    }
}
