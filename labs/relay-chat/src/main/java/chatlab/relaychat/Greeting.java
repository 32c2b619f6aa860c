package chatlab.relaychat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes that a sender sends before the file. */
final class Greeting {
    private static final String TEXT = "Hello server!";

    /** How many bytes it has. */
    static final int LENGTH = TEXT.length();

    private Greeting() {}

    static byte[] bytes() {
        return TEXT.getBytes(StandardCharsets.US_ASCII);
    }

    /** Throws IOException when this is not the greeting: then what follows isn't a file for us. */
    static void check(byte[] received) throws IOException {
        if (received.length < LENGTH) {
            throw new IOException("the connection ended before the greeting \"" + TEXT + "\" was there");
        }
        if (!Arrays.equals(received, bytes())) {
            throw new IOException("expected the greeting \"" + TEXT + "\", found \""
                    + new String(received, StandardCharsets.ISO_8859_1).replaceAll("\\p{Cntrl}", "?") + "\"");
        }
    }
}
