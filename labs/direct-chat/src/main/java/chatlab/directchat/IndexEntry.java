package chatlab.directchat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.regex.Pattern;

/**
 * A peer that we may talk to.
 *
 * @param name one word
 * @param hash what is kept of the password that it must know
 * @param ip where it can be reached
 * @param port where it listens
 */
record IndexEntry(String name, PasswordHash hash, String ip, int port) {
    private static final Pattern NAME = Pattern.compile("[^\\s:/][^\\s:]*");

    /**
     * Checks a name: it must be one word that isn't a command.
     *
     * @throws IOException when it can't be used
     */
    static void checkName(String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new IOException("expected a name without spaces and colons, found \"" + name + "\"");
        }
    }

    InetSocketAddress address() {
        return new InetSocketAddress(ip, port);
    }

    /** For people: {@code bob (10.20.30.12:4001)}. */
    @Override
    public String toString() {
        return name + " (" + ip + ":" + port + ")";
    }
}
