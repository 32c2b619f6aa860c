package chatlab.relaychat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message to one client of a relay: {@code 2 hello}.
 *
 * @param id the client's number
 * @param text what it gets
 */
record RelayMessage(int id, String text) {
    /** What users must know, and are told when they write something else. */
    static final String FORMAT = "Write \"ID TEXT\"; \"exit\" stops sending";

    private static final Pattern MESSAGE = Pattern.compile("(\\d{1,9}) (.+)", Pattern.DOTALL);

    /** Takes a line apart: the number, one space, and all that stands behind it; null when it has another form. */
    static RelayMessage parse(String line) {
        Matcher message = MESSAGE.matcher(line);
        return message.matches() ? new RelayMessage(Integer.parseInt(message.group(1)), message.group(2)) : null;
    }

    /** A line as bytes, in pieces of at most {@code size} bytes; each piece of a message is a message to the same client. */
    static List<byte[]> pieces(String line, int size) {
        Matcher message = MESSAGE.matcher(line);
        if (!message.matches()) {
            return Utf8.pieces(line, size);
        }
        byte[] id = (message.group(1) + " ").getBytes(StandardCharsets.UTF_8);
        List<byte[]> pieces = new ArrayList<>();
        for (byte[] text : Utf8.pieces(message.group(2), size - id.length)) {
            ByteArrayOutputStream piece = new ByteArrayOutputStream();
            piece.writeBytes(id);
            piece.writeBytes(text);
            pieces.add(piece.toByteArray());
        }
        return pieces;
    }
}
