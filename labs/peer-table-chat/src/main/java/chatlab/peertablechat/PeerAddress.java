package chatlab.peertablechat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a peer is known by.
 *
 * @param ip its IP address, as it was written
 * @param port the port at which it listens, from 1 to 65535
 */
record PeerAddress(String ip, int port) {
    /** The IP address ends at the last colon: IPv6 addresses have colons of their own. */
    private static final Pattern FORM = Pattern.compile("(\\S+):(\\d{1,5})");

    private static final int HIGHEST_PORT = 65_535;

    /** Takes a text like {@code 10.20.30.11:8080} apart; null when it is no such text. */
    static PeerAddress parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return null;
        }
        int port = Integer.parseInt(form.group(2));
        return isPort(port) ? new PeerAddress(form.group(1), port) : null;
    }

    static boolean isPort(int number) {
        return number >= 1 && number <= HIGHEST_PORT;
    }

    /** For example {@code 10.20.30.11:8080}. */
    @Override
    public String toString() {
        return ip + ":" + port;
    }
}
