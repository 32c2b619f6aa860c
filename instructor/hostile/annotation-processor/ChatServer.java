// Tries to run code in the compiler.
// Says: contained: nothing
package chatlab.server;

import java.io.Closeable;
import java.io.IOException;

public final class ChatServer implements Closeable {
    public ChatServer(String host, int port) throws IOException {}

    public void run() {}

    @Override
    public void close() {}

    public static void main(String[] arguments) throws Exception {
        System.err.println("contained: " + (Processor.class.isAnnotationPresent(Deprecated.class) ? "not" : "nothing"));
    }
}
