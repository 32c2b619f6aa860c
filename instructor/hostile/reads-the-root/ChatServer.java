// Tries to find files that nobody thought of.
// Says: contained: nothing
package chatlab.server;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

public final class ChatServer implements Closeable {
    public ChatServer(String host, int port) throws IOException {}

    public void run() {}

    @Override
    public void close() {}

    public static void main(String[] arguments) throws Exception {
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> root = Files.newDirectoryStream(Path.of("/"))) {
            root.forEach(path -> names.add(path.toString()));
        }
        for (String name : "bin lib lib32 lib64 sbin usr opt etc proc dev tmp scratch classes libraries".split(" ")) {
            names.remove("/" + name);
        }
        System.err.println("contained: " + (names.isEmpty() ? "nothing" : "not " + names));
    }
}
