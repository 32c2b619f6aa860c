package chatlab.relaychat;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sends one file. */
public final class FileSender implements Closeable {
    private final Socket socket;

    /**
     * Makes a sender that is connected. {@link Startup} calls this constructor: keep its parameters.
     *
     * @param host the name or the IP address of the receiver's host
     */
    public FileSender(String host, int port) throws IOException {
        socket = new Socket();

        socket.setSoLinger(true, 0);

        socket.connect(new InetSocketAddress(host, port));
        System.out.println("Connected with " + socket.getInetAddress().getHostAddress());
    }
    /** Sends the greeting and the file. {@link Startup} calls this method. */
    public void send(Path file) throws IOException {
        OutputStream out = socket.getOutputStream();
        for (byte b : Greeting.bytes()) {
            out.write(b);
        }
        try (Progress progress = new Progress(out, "sent", Files.size(file))) {
            Files.copy(file, progress);
            endInOrder();
            progress.showEnd();
        }
    }

    /** All is written: from now on the end of this socket is an ordinary one, and what is on its way arrives. */
    private void endInOrder() throws IOException {
        socket.setSoLinger(false, 0);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Starts a sender: {@code FILE [HOST [PORT]]}, by default this host's own name and port 12345. */
    public static void main(String[] arguments) throws Exception {
        Startup.fileSender(arguments);
    }
}
