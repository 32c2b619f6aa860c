// Tries to find passwords in the environment.
// Says: contained: nothing
package chatlab.server;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

public final class ChatServer implements Closeable {
    public ChatServer(String host, int port) throws IOException {}

    public void run() {}

    @Override
    public void close() {}

    public static void main(String[] arguments) throws Exception {
        Set<String> names = new TreeSet<>(System.getenv().keySet());
        names.removeAll(Set.of("LC_ALL", "MALLOC_ARENA_MAX", "PWD", "OLDPWD", "_"));
        System.err.println("contained: " + (names.isEmpty() ? "nothing" : "not " + names));
    }
}
