// Tries to write its own marks, and new classes for graders and given code.
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
        StringBuilder written = new StringBuilder();
        for (String folder : "/ /usr /etc /dev /dev/shm /classes /classes/0 /classes/1 /libraries /scratch /scratch/tmp @RESULTS@ @CLASS@".split(" ")) {
            try {
                Files.writeString(Path.of(folder, "grade.json"), "{}");
                written.append(' ').append(folder);
            } catch (IOException contained) {
                continue;
            }
        }
        System.err.println("contained: " + (written.length() == 0 ? "nothing" : "not" + written));
    }
}
