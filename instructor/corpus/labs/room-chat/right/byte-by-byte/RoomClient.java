package chatlab.roomchat;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/** A chat client: gives its user's nickname when the server asks, then sends what is typed and shows what comes. */
public final class RoomClient implements Closeable {
    /** How many bytes to send or read at most at a time. */
    private static final int BUFFER = 1024;

    private final String nickname;
    private final Terminal terminal;
    private final Socket socket;

    /** Open once the server has answered the nickname: what is sent earlier could be taken for a part of it. */
    private final CountDownLatch answered = new CountDownLatch(1);

    /** Whether the server has asked for the nickname. */
    private boolean asked;

    /**
     * Makes a client that is connected. {@link ClientStartup} calls this constructor: keep its parameters.
     *
     * @param server the name or the IP address of the server's host
     */
    RoomClient(String nickname, Terminal terminal, String server, int port) throws IOException {
        this.nickname = nickname;
        this.terminal = terminal;

        // fill in 9: a TCP socket that is connected to the port at the server's host
        socket = new Socket(server, port);
    }

    // tag::client-run[]
    /** Talks and listens, until the keyboard's input or the server's connection ends. */
    public void run() throws Exception {
        Threads threads = new Threads();
        threads.start("keyboard", this::readKeyboard);
        threads.start("server", this::listenToServer);
        threads.waitForFirstEnd();
    }
    // end::client-run[]

    /** Receives from the server until its connection ends, and tells the user. */
    private void listenToServer() {
        String ending = "the server has closed the connection";
        try {
            receive();
        } catch (IOException e) {
            ending = "the connection to the server broke: " + e.getMessage();
        }
        if (!socket.isClosed()) {
            terminal.show(ending);
        }
    }

    /** Takes what comes from the server. */
    private void receive() throws IOException {
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[BUFFER];
        Greeting greeting = new Greeting(nickname);
        while (true) {
            // fill in 10: wait for the next bytes from the server and read them into the buffer; how many came?
            int length = in.read(buffer);

            if (length < 0) {
                greeting.rest().forEach(this::take);
                return;
            }
            greeting.split(Ascii.decode(buffer, length)).forEach(this::take);
        }
    }

    /** Answers the server's question for the nickname, the first time that it comes; shows everything else. */
    private void take(String text) {
        if (!asked && text.equals(Greeting.QUESTION)) {
            asked = true;
            send(nickname);
            return;
        }
        terminal.show(text);
        if (asked) {
            answered.countDown();
        }
    }

    /** Sends a text to the server. */
    private void send(String text) {
        try {
            OutputStream out = socket.getOutputStream();
            for (byte[] piece : Ascii.pieces(text, BUFFER)) {
                // fill in 11: send the bytes of this piece to the server
                for (byte one : piece) {
                    out.write(one);
                    out.flush();
                }
            }
        } catch (IOException e) {
            // The connection broke. The thread that listens to the server finds out too, and tells the user.
        }
    }

    /** Sends what the user types, line by line, until the keyboard's input ends. */
    private void readKeyboard() throws Exception {
        for (String line = terminal.readLine(); line != null; line = terminal.readLine()) {
            answered.await();
            if (!line.isEmpty()) {
                // fill in 12: send the server your nickname, a colon, a space and the line
                send(nickname + ": " + line);
            }
        }
    }

    /** Closes the connection: who still waits for something from it gets an exception. */
    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Starts a client: {@code [SERVER [PORT]]}, by default localhost and port 55555. */
    public static void main(String[] arguments) throws Exception {
        ClientStartup.run(arguments);
    }
}
