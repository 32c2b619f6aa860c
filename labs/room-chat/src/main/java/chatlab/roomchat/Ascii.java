package chatlab.roomchat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Text as ASCII bytes: one byte a character, from 0 to 127. For everything else stands a question mark, as some programs
 * end when another byte comes.
 */
final class Ascii {
    private Ascii() {}

    /** The text in the first {@code length} bytes; each byte that isn't ASCII is a question mark. */
    static String decode(byte[] bytes, int length) {
        byte[] ascii = Arrays.copyOf(bytes, length);
        for (int i = 0; i < length; i++) {
            if (ascii[i] < 0) { // in Java a byte from 128 to 255 counts as negative
                ascii[i] = '?';
            }
        }
        return new String(ascii, StandardCharsets.US_ASCII);
    }

    /** The same text with a question mark for each character that isn't ASCII. */
    static String clean(String text) {
        return new String(text.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
    }

    /** The bytes of a text, in pieces of at most {@code size}; each character that isn't ASCII is a question mark. */
    static List<byte[]> pieces(String text, int size) {
        List<byte[]> pieces = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        for (int start = 0; start < bytes.length; start += size) {
            pieces.add(Arrays.copyOfRange(bytes, start, Math.min(start + size, bytes.length)));
        }
        return pieces;
    }
}
