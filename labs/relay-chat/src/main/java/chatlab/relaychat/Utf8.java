package chatlab.relaychat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Text as UTF-8 bytes, where one character can take up to four of them. */
final class Utf8 {
    private static final int LONGEST_CHARACTER = 4;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);

    /** The first bytes of a character whose other bytes haven't come yet. */
    private ByteBuffer rest = ByteBuffer.allocate(0);

    /** The text in the next bytes of a connection; a character that is cut in two comes with its second half. */
    String decode(byte[] bytes, int length) {
        ByteBuffer all = ByteBuffer.allocate(LONGEST_CHARACTER + length);
        all.put(rest).put(bytes, 0, length).flip();
        CharBuffer text = CharBuffer.allocate(all.limit());
        decoder.decode(all, text, false);
        rest = all.slice();
        return text.flip().toString();
    }

    /** Whether the bytes so far end inside a character. */
    boolean isInsideCharacter() {
        return rest.hasRemaining();
    }

    /** The text in pieces of at most {@code size} bytes, none of which ends inside a character. */
    static List<byte[]> pieces(String text, int size) {
        List<byte[]> pieces = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int start = 0; start < bytes.length; ) {
            int end = Math.min(start + size, bytes.length);
            while (end < bytes.length && isInsideCharacter(bytes[end])) {
                end--;
            }
            pieces.add(Arrays.copyOfRange(bytes, start, end));
            start = end;
        }
        return pieces;
    }

    /** In UTF-8 all bytes of a character but its first begin with the bits 10. */
    private static boolean isInsideCharacter(byte b) {
        return (b & 0b1100_0000) == 0b1000_0000;
    }
}
