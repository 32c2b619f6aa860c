package chatlab.peertablechat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
    String decode(ByteBuffer bytes) {
        ByteBuffer all = ByteBuffer.allocate(LONGEST_CHARACTER + bytes.remaining());
        all.put(rest).put(bytes).flip();
        CharBuffer text = CharBuffer.allocate(all.limit());
        decoder.decode(all, text, false);
        rest = all.slice();
        return text.flip().toString();
    }

    /** What stands for the rest when it turns out that nothing follows. */
    String end() {
        String replacement = rest.hasRemaining() ? decoder.replacement() : "";
        rest = ByteBuffer.allocate(0);
        return replacement;
    }

    /** How many bytes a text takes. */
    static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** A text in pieces of about the same length, of at most {@code most} bytes each, cut between characters. */
    static List<String> pieces(String text, int most) {
        int usable = most - LONGEST_CHARACTER + 1; // a character that begins before the end of a piece belongs to it
        int count = Math.max(1, (length(text) + usable - 1) / usable);
        int size = (length(text) + count - 1) / count;
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int bytes = 0;
        for (int character : text.codePoints().toArray()) {
            if (bytes >= size) {
                pieces.add(piece.toString());
                piece.setLength(0);
                bytes = 0;
            }
            piece.appendCodePoint(character);
            bytes += length(Character.toString(character));
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
