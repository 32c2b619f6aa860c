// Tries to use all memory, where the bound of the heap doesn't count.
// Says: contained: java.lang.OutOfMemoryError
package chatlab.server;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

public final class ChatServer implements Closeable {
    public ChatServer(String host, int port) throws IOException {}

    public void run() {}

    @Override
    public void close() {}

    public static void main(String[] arguments) throws Exception {
        List<ByteBuffer> all = new ArrayList<>();
        try {
            while (true) {
                all.add(ByteBuffer.allocateDirect(1 << 20));
            }
        } catch (OutOfMemoryError problem) {
            System.err.println("contained: " + problem);
            Runtime.getRuntime().halt(1);
        }
    }
}
