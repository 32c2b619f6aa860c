package chatlab.instructor.oral;

import java.util.Locale;

/** Numbers in texts: with commas, as in 64,256. */
final class Numbers {
    private Numbers() {}

    /** As String.format, the same in every country. */
    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** For example {@code 1 byte} or {@code 1,460 bytes}. */
    static String bytes(long count) {
        return text("%,d %s", count, count == 1 ? "byte" : "bytes");
    }
}
