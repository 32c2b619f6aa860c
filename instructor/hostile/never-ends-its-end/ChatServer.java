// Tries to go on although it was told to end.
// Says: within 8 seconds
package chatlab.server;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

public final class ChatServer implements Closeable {
    public ChatServer(String host, int port) throws IOException {}

    public void run() {}

    @Override
    public void close() {}

    public static void main(String[] arguments) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            while (true) {
                LockSupport.park();
            }
        }));
        System.exit(0);
    }
}
