package chatlab.client;

import java.io.IOException;

/**
 * A message to one user.
 *
 * @param addressee the user's name
 * @param text what to send
 */
record PrivateMessage(String addressee, String text) {
    /**
     * Takes a line like {@code @bob: hi} apart: {@code bob}, and all that stands behind the first colon.
     *
     * @throws IOException with a line for the user when there is no colon
     */
    static PrivateMessage parse(String line) throws IOException {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IOException("no colon in '" + line + "': write '@<user1>: msg'");
        }
        return new PrivateMessage(line.substring(1, colon).strip(), line.substring(colon + 1));
    }
}
