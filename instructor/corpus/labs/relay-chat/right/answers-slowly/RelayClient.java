package chatlab.relaychat;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** A client of the relay: sends messages like {@code 2 hello}, and shows what other clients have sent to it. */
public final class RelayClient implements Closeable {
    /** The message with which a client stops sending. */
    private static final String EXIT = "exit";

    /** How many bytes to send or read at most at a time. */
    private static final int BUFFER = 1024;

    private final Socket socket;
    private final Terminal terminal = new Terminal();
    private final Pace pace = new Pace();

    /**
     * Makes a client that is connected. {@link Startup} calls this constructor: keep its parameters.
     *
     * @param server the name or the IP address of the relay's host
     */
    public RelayClient(String server, int port) throws IOException {
        socket = new Socket(server, port);
    }

    /** Sends and receives, until the keyboard's input or the connection ends. {@link Startup} calls this method. */
    public void run() throws Exception {
        terminal.show(RelayMessage.FORMAT);
        SideBySide.untilOneEnds(this::readKeyboard, this::receive);
    }

    /** Sends what the user types; whoever has stopped sending still receives, until the keyboard's input ends. */
    private void readKeyboard() throws IOException, InterruptedException {
        String line = terminal.readLine();
        while (line != null && !line.equals(EXIT)) {
            java.util.concurrent.locks.LockSupport.parkNanos(60_000_000);
            send(line);
            line = terminal.readLine();
        }
        if (line != null) {
            send(EXIT);
        }

        while (terminal.readLine() != null) {}
    }

    /** Sends a line, in pieces that the relay can read at once; an empty one isn't sent. */
    private void send(String line) throws InterruptedException {
        try {
            OutputStream out = socket.getOutputStream();
            for (byte[] piece : RelayMessage.pieces(line, BUFFER)) {
                pace.keep();
                out.write(piece);
            }
        } catch (IOException e) {
            // The connection broke. The thread that receives finds out too, and tells the user.
        }
    }

    /** Shows what comes from the relay until its connection ends, and tells the user. */
    private void receive() {
        try {
            InputStream in = socket.getInputStream();
            Utf8 utf8 = new Utf8();
            byte[] buffer = new byte[BUFFER];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                terminal.show(utf8.decode(buffer, length));
            }
            terminal.show("the relay has closed the connection");
        } catch (IOException e) {
            terminal.show("the connection to the relay broke: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Starts a client: {@code SERVER [PORT]}, by default port 65432. */
    public static void main(String[] arguments) throws Exception {
        Startup.relayClient(arguments);
    }
}
