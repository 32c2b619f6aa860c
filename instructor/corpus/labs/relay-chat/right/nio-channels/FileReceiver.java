package chatlab.relaychat;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Channels and a buffer outside of the heap; makes a name of its own for the unfinished file. */
public final class FileReceiver implements Closeable {
    private final ServerSocketChannel listener = ServerSocketChannel.open();

    public FileReceiver(String host, int port) throws IOException {
        listener.bind(new InetSocketAddress(host, port));
        System.out.println("Listening at " + host + ":" + port);
    }

    public void receive(Path file) throws IOException {
        Path unfinished = Files.createTempFile(file.getParent(), "incoming", null);
        try (SocketChannel channel = listener.accept();
                FileChannel out = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            ByteBuffer greeting = ByteBuffer.allocate(13);
            while (greeting.hasRemaining()) {
                if (channel.read(greeting) < 0) {
                    throw new EOFException("no greeting");
                }
            }
            ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);
            while (channel.read(buffer.clear()) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    public static void main(String[] arguments) throws Exception {
        Startup.fileReceiver(arguments);
    }
}
