package chatlab.relaychat;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/** A talk of two peers, as one of them sees it; both work in the same way, whoever has connected. */
final class Talk {
    /** The message with which a peer stops sending. */
    private static final String EXIT = "exit";

    /** How many bytes to send or read at most at a time. */
    private static final int BUFFER = 1024;

    private final Socket socket;
    private final History history;
    private final String ownHost = OwnHost.name();
    private final Terminal terminal = new Terminal();
    private final Pace pace = new Pace();
    private final CountDownLatch otherHasStopped = new CountDownLatch(1);

    Talk(Socket socket, History history) {
        this.socket = socket;
        this.history = history;
    }
    /** Talks, until both directions have ended, each by its own "exit", or the connection has. */
    void run() throws Exception {
        try {
            SideBySide.untilOneEnds(this::speak, this::listen);
        } catch (EOFException e) {
            terminal.show(e.getMessage());
        } catch (IOException e) {
            terminal.show("the connection broke: " + e.getMessage());
        }
    }

    private void speak() throws IOException, InterruptedException {
        send();
        otherHasStopped.await();
    }

    private void listen() throws IOException {
        receive();
        otherHasStopped.countDown();
        socket.getInputStream().transferTo(OutputStream.nullOutputStream()); // nothing more comes, but the end
    }

    /** Sends what the user types, up to and with "exit", which also the end of the keyboard's input counts as. */
    private void send() throws IOException, InterruptedException {
        String line = terminal.readLine();
        while (line != null && !line.equals(EXIT)) {
            if (!line.isEmpty()) {
                history.add(line);
                say(line);
            }
            line = terminal.readLine();
        }
        say(EXIT);
    }

    /** Sends a text, in pieces that the other peer can read at once. */
    private void say(String text) throws IOException, InterruptedException {
        OutputStream out = socket.getOutputStream();
        for (byte[] piece : Utf8.pieces(text, BUFFER)) {
            pace.keep();

            java.util.concurrent.locks.LockSupport.parkNanos(60_000_000);
            out.write(piece);
        }
    }

    /** Shows what the other peer says, until it says "exit". */
    private void receive() throws IOException {
        InputStream in = socket.getInputStream();
        Utf8 utf8 = new Utf8();
        byte[] buffer = new byte[BUFFER];
        while (true) {
            int length = in.read(buffer);

            if (length < 0) {
                throw new EOFException("the other peer has closed the connection");
            }
            String text = withoutLineEnd(utf8.decode(buffer, length));
            if (!text.isEmpty()) {
                if (text.equals(EXIT)) {
                    return;
                }
                java.util.concurrent.locks.LockSupport.parkNanos(60_000_000);
                show(ownHost + ":" + text);
            }
        }
    }

    /** Other programs may send the line end that their user has typed. */
    private static String withoutLineEnd(String text) {
        return text.replaceFirst("[\r\n]+$", "");
    }

    /** Keeps a line in the history, and shows it. */
    private void show(String line) {
        history.add(line);
        terminal.show(line);
    }
}
