package chatlab.server;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Asynchronous channels of NIO.2: the threads are the JVM's. */
public final class ChatServer implements Closeable {
    private final AsynchronousServerSocketChannel listener = AsynchronousServerSocketChannel.open();
    private final Set<Member> members = new LinkedHashSet<>();

    /** What happens when an operation has ended, or failed. */
    private record Then<T>(Consumer<T> done, Runnable failed) implements CompletionHandler<T, Void> {
        @Override
        public void completed(T result, Void nothing) {
            done.accept(result);
        }

        @Override
        public void failed(Throwable problem, Void nothing) {
            failed.run();
        }
    }

    private final class Member {
        final AsynchronousSocketChannel channel;
        final ByteBuffer buffer = ByteBuffer.allocate(1024);
        final Queue<ByteBuffer> outgoing = new ArrayDeque<>();
        String name;

        Member(AsynchronousSocketChannel channel) {
            this.channel = channel;
        }

        void read() {
            channel.read(buffer.clear(), null, new Then<Integer>(this::got, this::gone));
        }

        void got(int length) {
            if (length < 0) {
                gone();
                return;
            }
            String text = StandardCharsets.UTF_8.decode(buffer.flip()).toString();
            synchronized (members) {
                if (name == null) {
                    name = text;
                    members.add(this);
                    System.out.println(name + " with IP address:" + ip() + ", has connected\n");
                    sendList();
                } else {
                    members.forEach(other -> other.send(this, name + ": " + text + " "));
                }
            }
            read();
        }

        void gone() {
            synchronized (members) {
                if (members.remove(this)) {
                    sendList();
                }
            }
            try {
                channel.close();
            } catch (IOException e) {
                System.err.println(e.getMessage());
            }
        }

        void send(Member from, String text) {
            if (from != this) {
                outgoing.add(StandardCharsets.UTF_8.encode(text));
                if (outgoing.size() == 1) {
                    write();
                }
            }
        }

        void write() {
            channel.write(outgoing.element(), null, new Then<Integer>(this::wrote, outgoing::clear));
        }

        void wrote(int length) {
            synchronized (members) {
                if (!outgoing.isEmpty() && !outgoing.element().hasRemaining()) {
                    outgoing.remove();
                }
                if (!outgoing.isEmpty()) {
                    write();
                }
            }
        }

        String ip() {
            try {
                return ((InetSocketAddress) channel.getRemoteAddress()).getAddress().getHostAddress();
            } catch (IOException e) {
                return "unknown";
            }
        }
    }

    public ChatServer(String host, int port) throws IOException {
        listener.bind(new InetSocketAddress(host, port), 5);
        System.out.println("Waiting for connection...");
    }

    public void run() throws InterruptedException {
        accept();
        new CountDownLatch(1).await();
    }

    private void accept() {
        listener.accept(null, new Then<AsynchronousSocketChannel>(
                channel -> {
                    new Member(channel).read();
                    accept();
                },
                () -> {}));
    }

    private void sendList() {
        String list = members.stream()
                .map(member -> "\"" + member.name + "\" : \"" + member.ip() + "\"")
                .collect(Collectors.joining(" , ", "!{ ", " }"));
        members.forEach(member -> member.send(null, list));
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    public static void main(String[] args) throws Exception {
        try (ChatServer server = new ChatServer(args[0], Integer.parseInt(args[1]))) {
            server.run();
        } catch (InterruptedException e) {
            System.err.println("stopped");
        }
    }
}
