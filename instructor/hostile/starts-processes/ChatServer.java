// Tries to start as many processes as the machine can hold.
// Says: contained: no more processes
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
            while (true) {
                new ProcessBuilder("/bin/sleep", "1000").start();
            }
        } catch (IOException | OutOfMemoryError problem) {
            System.err.println("contained: no more processes");
            Runtime.getRuntime().halt(1);
        }
    }
}
