// Tries to open as many files as the machine can hold.
// Says: contained: /tmp: Too many open files
package chatlab.server;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public final class ChatServer implements Closeable {
    public ChatServer(String host, int port) throws IOException {}

    public void run() {}

    @Override
    public void close() {}

    public static void main(String[] arguments) throws Exception {
        List<DirectoryStream<Path>> all = new ArrayList<>();
        try {
            while (true) {
                all.add(Files.newDirectoryStream(Path.of("/tmp")));
            }
        } catch (IOException problem) {
            System.err.println("contained: " + problem.getMessage());
            Runtime.getRuntime().halt(1);
        }
    }
}
