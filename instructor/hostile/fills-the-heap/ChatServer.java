// Tries to use all memory.
// Says: the program ended with exit status 3
package chatlab.server;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

public final class ChatServer implements Closeable {
    public ChatServer(String host, int port) throws IOException {}

    public void run() {}

    @Override
    public void close() {}

    public static void main(String[] arguments) throws Exception {
        List<byte[]> all = new ArrayList<>();
        while (true) {
            all.add(new byte[1 << 20]);
        }
    }
}
