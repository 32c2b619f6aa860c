package chatlab.relaychat;

import static chatlab.hole.Hole.hole;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sends one file. */
public final class FileSender implements Closeable {
    /** How long the receiver may take to write what it has got, in milliseconds. */
    private static final int TIME_FOR_THE_END = 30_000;

    private final Socket socket;

    /**
     * Makes a sender that is connected. {@link Startup} calls this constructor: keep its parameters.
     *
     * @param host the name or the IP address of the receiver's host
     */
    public FileSender(String host, int port) throws IOException {
        socket = new Socket();

        // fill in 12: whenever this socket is closed from now on, and be it as the program is killed, the connection must
        // be reset; which option of the socket does that?
        hole(12);

        socket.connect(new InetSocketAddress(host, port));
        System.out.println("Connected with " + socket.getInetAddress().getHostAddress());
    }

    // tag::send[]
    /** Sends the greeting and the file. {@link Startup} calls this method. */
    public void send(Path file) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(Greeting.bytes());
        try (Progress progress = new Progress(out, "sent", Files.size(file))) {
            Files.copy(file, progress);
            endInOrder();
            progress.showEnd();
        }
    }

    /** All is written: from now on the end of this socket is an ordinary one, and what is on its way arrives. */
    private void endInOrder() throws IOException {
        socket.setSoLinger(false, 0);
        socket.shutdownOutput();
        waitForReceiver();
    }
    // end::send[]

    /** The receiver closes its end when it has the whole file; it resets the connection when it couldn't write it. */
    private void waitForReceiver() throws IOException {
        socket.setSoTimeout(TIME_FOR_THE_END);
        try {
            socket.getInputStream().read();
        } catch (SocketTimeoutException e) {
            System.out.println("all is sent, but the receiver keeps the connection open");
        }
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
