package chatlab.peertablechat;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** NIO.2: handlers that are called when something has come. */
public final class Peer implements Closeable {
    private final String team;
    private final int port;
    private final PeerTable table;
    private final Terminal terminal;
    private final AsynchronousServerSocketChannel listener;
    private final CountDownLatch end = new CountDownLatch(1);

    public Peer(String team, int port, PeerTable table, Terminal terminal) throws IOException {
        this.team = team;
        this.port = port;
        this.table = table;
        this.terminal = terminal;
        listener = AsynchronousServerSocketChannel.open().bind(new InetSocketAddress(port), 1000);
    }

    public void receive() throws IOException {
        listener.accept(null, new CompletionHandler<AsynchronousSocketChannel, Void>() {
            @Override
            public void completed(AsynchronousSocketChannel channel, Void nothing) {
                listener.accept(null, this);
                new Reader(channel).next();
            }

            @Override
            public void failed(Throwable problem, Void nothing) {
                end.countDown();
            }
        });
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Reader implements CompletionHandler<Integer, Void> {
        private final AsynchronousSocketChannel channel;
        private final ByteBuffer buffer = ByteBuffer.allocate(1024);

        Reader(AsynchronousSocketChannel channel) {
            this.channel = channel;
        }

        void next() {
            channel.read(buffer.clear(), null, this);
        }

        @Override
        public void completed(Integer length, Void nothing) {
            if (length < 0) {
                failed(null, null);
                return;
            }
            String line = StandardCharsets.UTF_8.decode(buffer.flip()).toString();
            for (String part : line.split("[\r\n]+")) {
                arrived(part);
            }
            next();
        }

        @Override
        public void failed(Throwable problem, Void nothing) {
            try {
                channel.close();
            } catch (IOException e) {
                // gone anyway
            }
        }
    }

    private void arrived(String line) {
        Message message = Message.parse(line);
        if (message != null && message.isExit()) {
            terminal.show(message.sender() + " " + message.team() + " disconnected");
            table.remove(message.sender());
            return;
        }
        terminal.show(line);
        if (message != null) {
            table.add(message.sender());
        }
    }

    void send(PeerAddress to, String text) throws IOException {
        try (SocketChannel channel = SocketChannel.open(new InetSocketAddress(to.ip(), to.port()))) {
            InetSocketAddress own = (InetSocketAddress) channel.getLocalAddress();
            String message = own.getAddress().getHostAddress() + ":" + port + " " + team + " " + text;
            channel.write(StandardCharsets.UTF_8.encode(message));
        }
    }

    void connect(PeerAddress to) throws IOException {
        send(to, "connected");
        table.add(to);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    public static void main(String[] arguments) throws Exception {
        Startup.run(arguments);
    }
}
