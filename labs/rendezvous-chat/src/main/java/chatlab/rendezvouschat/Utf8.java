package chatlab.rendezvouschat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Text as UTF-8 bytes, where one character can take up to four of them. */
final class Utf8 {
    private Utf8() {}

    /** How many bytes a text takes. */
    static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The text in pieces of at most {@code size} bytes, none of which ends inside a character; at least one piece. */
    static List<String> pieces(String text, int size) {
        List<String> pieces = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int start = 0;
        do {
            int end = Math.min(start + size, bytes.length);
            while (end < bytes.length && isInsideCharacter(bytes[end])) {
                end--;
            }
            pieces.add(new String(bytes, start, end - start, StandardCharsets.UTF_8));
            start = end;
        } while (start < bytes.length);
        return pieces;
    }

    /** In UTF-8 all bytes of a character but its first begin with the bits 10. */
    private static boolean isInsideCharacter(byte b) {
        return (b & 0b1100_0000) == 0b1000_0000;
    }
}
