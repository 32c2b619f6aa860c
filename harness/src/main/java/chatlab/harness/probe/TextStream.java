package chatlab.harness.probe;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text that arrives in pieces, cut anywhere, as UTF-8.
 *
 * <p>A character that is cut in two is put together again; bytes that are no UTF-8 become U+FFFD.
 */
public final class TextStream {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final StringBuilder unread = new StringBuilder();
    private ByteBuffer rest = ByteBuffer.allocate(0);

    /** Adds the bytes that have come. */
    public void add(ByteBuffer bytes) {
        ByteBuffer all = ByteBuffer.allocate(rest.remaining() + bytes.remaining());
        all.put(rest).put(bytes).flip();
        CharBuffer characters = CharBuffer.allocate(all.remaining() + 1);
        decoder.decode(all, characters, false);
        unread.append(characters.flip());
        rest = all.slice();
    }

    /** What has come and was not taken yet. */
    public String unread() {
        return unread.toString();
    }

    /** Takes the first {@code length} characters away. */
    public String take(int length) {
        String taken = unread.substring(0, length);
        unread.delete(0, length);
        return taken;
    }
}
