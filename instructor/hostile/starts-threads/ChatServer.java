// Tries to start as many threads as the machine can hold.
// Says: contained: java.lang.OutOfMemoryError: unable to create native thread
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
        try {
            while (true) {
                new Thread(() -> {
                    while (true) {
                        LockSupport.park();
                    }
                }).start();
            }
        } catch (OutOfMemoryError problem) {
            System.err.println("contained: " + problem);
            Runtime.getRuntime().halt(1);
        }
    }
}
