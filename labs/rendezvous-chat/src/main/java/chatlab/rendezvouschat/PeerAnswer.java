package chatlab.rendezvouschat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's answer to {@code Peer bob}. */
final class PeerAnswer {
    private static final int HIGHEST_PORT = 65_535;

    /** Python writes more than two parts for an IPv6 address; only the first two matter. */
    private static final Pattern PAIR = Pattern.compile("Peer \\(['\"]([^'\"]+)['\"], (\\d{1,5})(?:, .*)?\\)\\s*");

    private PeerAnswer() {}

    /**
     * Reads the address in an answer like {@code Peer ('127.0.0.1', 10107)}.
     *
     * @throws IOException with a line for the user when there is none
     */
    static InetSocketAddress parse(String answer) throws IOException {
        Matcher pair = PAIR.matcher(answer);
        if (!pair.matches()) {
            throw new IOException("expected an answer like Peer ('127.0.0.1', 10107), found " + answer);
        }
        int port = Integer.parseInt(pair.group(2));
        if (port == 0 || port > HIGHEST_PORT) {
            throw new IOException("expected a port from 1 to " + HIGHEST_PORT + ", found " + answer);
        }
        return new InetSocketAddress(InetAddress.getByName(pair.group(1)), port);
    }
}
