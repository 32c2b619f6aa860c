// Tries to run code as soon as somebody loads the class.
// Says: the program ended with exit status 7
package chatlab.server;

import java.io.Closeable;
import java.io.IOException;

public final class ChatServer implements Closeable {
    static {
        Runtime.getRuntime().halt(7);
    }

    public ChatServer(String host, int port) throws IOException {}

    public void run() {}

    @Override
    public void close() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(0);
    }
}
