// Tries to fill the grader's memory with what it prints.
// Says: the program printed more than 1048576 bytes and was stopped
package chatlab.server;

import java.io.Closeable;
import java.io.IOException;

public final class ChatServer implements Closeable {
    public ChatServer(String host, int port) throws IOException {}

    public void run() {}

    @Override
    public void close() {}

    public static void main(String[] arguments) throws Exception {
        while (true) {
            System.out.println("more and more ".repeat(1000));
        }
    }
}
