// Tries to fill the disk.
// Says: contained: No space left on device
package chatlab.server;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public final class ChatServer implements Closeable {
    public ChatServer(String host, int port) throws IOException {}

    public void run() {}

    @Override
    public void close() {}

    public static void main(String[] arguments) throws Exception {
        try {
            for (int i = 0; true; i++) {
                Files.write(Path.of("/tmp/file" + i), new byte[1 << 20]);
            }
        } catch (IOException problem) {
            System.err.println("contained: " + problem.getMessage());
        }
    }
}
