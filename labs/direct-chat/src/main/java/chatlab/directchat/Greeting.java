package chatlab.directchat;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The first line that a peer sends, {@code HELLO NAME PASSWORD}, and the answer to it.
 *
 * @param name who it says it is; empty where the line isn't of this form
 * @param password how it proves that
 */
record Greeting(String name, String password) {
    static final String OK = "OK";
    static final String REFUSED = "REFUSED";

    /** How many bytes a line has at most, its end included: a peer reads no more at a time. */
    private static final int LONGEST = 200;

    /** How long a peer may take for its first line, in milliseconds. */
    private static final int TIME_FOR_GREETING = 60_000;

    /** How long it may take to answer, in milliseconds: our user waits for that. */
    private static final int TIME_FOR_ANSWER = 30_000;

    /** Waits for the first line of a peer that has connected, and takes it apart. */
    static Greeting receive(Socket socket) throws IOException {
        String[] words = line(socket, TIME_FOR_GREETING, Set.of()).split(" ", 3);
        return words.length == 3 && words[0].equals("HELLO") ? new Greeting(words[1], words[2]) : new Greeting("", "");
    }

    /** Waits for the answer: whether the other peer lets us in. Some send it without a line end. */
    static boolean isWelcome(Socket socket) throws IOException {
        return line(socket, TIME_FOR_ANSWER, Set.of(OK, REFUSED)).equals(OK);
    }

    /** Sends a line. */
    static void send(String line, Socket socket) throws IOException {
        socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Checks that a greeting isn't too long.
     *
     * @throws IOException when it is
     */
    static void check(String name, String password) throws IOException {
        int length = ("HELLO " + name + " " + password + "\n").getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST) {
            throw new IOException("name and password are too long: HELLO, both of them and a line end are " + length
                    + " bytes, and may be " + LONGEST);
        }
    }

    /** Reads byte by byte, so that nothing is taken of what comes behind the line; these words need no line end. */
    private static String line(Socket socket, int milliseconds, Set<String> words) throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long end = System.nanoTime() + milliseconds * 1_000_000L;
        while (bytes.size() < LONGEST && !words.contains(bytes.toString(StandardCharsets.UTF_8))) {
            socket.setSoTimeout(millisecondsUntil(end));
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the connection ended before the line did");
            }
            if (next == '\n') {
                break;
            }
            bytes.write(next);
        }
        socket.setSoTimeout(0);
        return bytes.toString(StandardCharsets.UTF_8).replace("\r", "");
    }

    private static int millisecondsUntil(long end) throws SocketTimeoutException {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException("no answer came in time");
        }
        return (int) left;
    }
}
