// Tries to read the solution.
// Says: contained: nothing
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
        StringBuilder found = new StringBuilder();
        for (String name : new String[] {"@REPOSITORY@/solutions/milestone1-server/src/main/java/chatlab/server/ChatServer.java", "@REPOSITORY@/instructor"}) {
            if (Files.exists(Path.of(name))) {
                found.append(' ').append(name);
            }
        }
        System.err.println("contained: " + (found.length() == 0 ? "nothing" : "not" + found));
    }
}
