package chatlab.harness.trouble;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** How a line of the log shows bytes. */
final class Bytes {
    private Bytes() {}

    static String count(long bytes) {
        return bytes == 1 ? "1 byte" : bytes + " bytes";
    }

    /** As Wireshark does: what isn't a character of ASCII is a dot. */
    static String show(ByteBuffer bytes) {
        return StandardCharsets.US_ASCII.decode(bytes).toString().replaceAll("[^ -~]", ".");
    }
}
