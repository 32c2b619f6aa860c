package chatlab.peertablechat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What comes over one connection, until it is a message.
 *
 * <p>TCP has no messages, and this lab's protocol doesn't say where one ends. So it ends where the connection ends, at a
 * line end, or when the other side has been quiet for a while: some programs keep their connections open.
 */
final class Incoming {
    /** How long it must have been quiet, in milliseconds. */
    private static final long QUIET = 200;

    private static final long NANOSECONDS = 1_000_000;
    private static final Pattern LINE_END = Pattern.compile("[\r\n]+");

    /** What never ends is shown in parts of this many characters. */
    private static final int LONGEST = 16 * 1024;

    private final Utf8 utf8 = new Utf8();
    private String text = "";
    private long last = System.nanoTime();
    private boolean due;

    /** Adds the bytes that have come; returns the messages that have their end now. */
    List<String> add(ByteBuffer bytes) {
        last = System.nanoTime();
        due = false;
        text += utf8.decode(bytes);
        int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
        return take(text.length() > LONGEST ? text.length() : end);
    }

    /** What is a message, as nothing follows. */
    List<String> end() {
        text += utf8.end();
        return take(text.length());
    }

    /** What is a message, as nothing has followed although it was waited for long enough. */
    List<String> takeQuiet() {
        return due ? take(text.length()) : List.of();
    }

    /** Takes the first characters; what stands between line ends is a message each. */
    private List<String> take(int length) {
        List<String> messages = LINE_END.splitAsStream(text.substring(0, length))
                .filter(line -> !line.isEmpty())
                .toList();
        text = text.substring(length);
        return messages;
    }

    /** Whether the beginning of a message is here, and may be all of it. */
    boolean isUnfinished() {
        return !text.isEmpty();
    }

    /**
     * For how many milliseconds to wait for more, at least 1. This program itself may have been held up for long, and
     * more may have come meanwhile: so what has come is a message only when it was looked for more once again.
     */
    long patience() {
        long left = QUIET - quiet();
        due = left <= 0;
        return Math.max(1, left);
    }

    /** For how many milliseconds nothing has come. */
    private long quiet() {
        return (System.nanoTime() - last) / NANOSECONDS;
    }

    /** When something came last, as {@link System#nanoTime} tells the time. */
    long last() {
        return last;
    }
}
