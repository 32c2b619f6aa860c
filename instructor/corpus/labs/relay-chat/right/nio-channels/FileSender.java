package chatlab.relaychat;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** Lets the system copy from file to socket, and just closes in the end. */
public final class FileSender implements Closeable {
    private final SocketChannel channel = SocketChannel.open();

    public FileSender(String host, int port) throws IOException {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        channel.connect(new InetSocketAddress(host, port));
    }

    public void send(Path file) throws IOException {
        ByteBuffer greeting = ByteBuffer.wrap("Hello server!".getBytes());
        while (greeting.hasRemaining()) {
            channel.write(greeting);
        }
        try (FileChannel from = FileChannel.open(file)) {
            for (long done = 0; done < from.size(); ) {
                done += from.transferTo(done, from.size() - done, channel);
            }
        }
        channel.setOption(StandardSocketOptions.SO_LINGER, -1);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    public static void main(String[] arguments) throws Exception {
        Startup.fileSender(arguments);
    }
}
