package chatlab.harness.trouble;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The two ends of a TCP connection: a test has the near one, a relay the far one. */
record Ends(SocketChannel near, SocketChannel far) implements Closeable {
    /** One byte, one character. */
    static final Charset TEXT = StandardCharsets.ISO_8859_1;

    static Ends connected() throws IOException {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (ServerSocketChannel listener = ServerSocketChannel.open().bind(anyPort)) {
            SocketChannel near = SocketChannel.open(listener.getLocalAddress());
            near.configureBlocking(false);
            return new Ends(near, listener.accept());
        }
    }

    /** Reads so many bytes; meanwhile {@code work} is done again and again. */
    static String read(SocketChannel channel, int length, Runnable work) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            work.run();
            if (channel.read(bytes) < 0) {
                throw new AssertionError("closed after " + bytes.position() + " bytes of " + length);
            }
        }
        return new String(bytes.array(), TEXT);
    }

    /** Reads to the end of the connection. */
    static String readAll(SocketChannel channel, Runnable work) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(1_000_000);
        do {
            work.run();
        } while (channel.read(bytes) >= 0);
        return new String(bytes.array(), 0, bytes.position(), TEXT);
    }

    /** Breaks a connection off. */
    static void reset(SocketChannel channel) throws IOException {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        channel.close();
    }

    @Override
    public void close() throws IOException {
        near.close();
        far.close();
    }
}
