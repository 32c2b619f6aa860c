package chatlab.instructor.grade;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of files that were downloaded twice, handed in twice, or saved by an editor that knows better. */
final class FileNames {
    private static final String MARK =
            "(?: ?\\(\\d+\\)|-\\d+| - (?:Copy|Kopi|Kopie|Kopia|Copie|Copia)(?: \\(\\d+\\))?| copy(?: \\d+)?)";
    private static final String SUFFIX = "\\.(?:java|json|xml|png|jpe?g|pdf|(?:pcapng|pcap|cap)(?:\\.gz)?)";
    private static final Pattern COPY =
            Pattern.compile("(.+?)" + MARK + "*(" + SUFFIX + ")" + MARK + "*(?:\\.txt)?", Pattern.CASE_INSENSITIVE);

    private FileNames() {}

    /** The name without {@code (1)}, {@code -1}, {@code - Copy} or {@code .txt} at its end. */
    static String original(String name) {
        Matcher copy = COPY.matcher(name);
        return copy.matches() ? copy.group(1) + copy.group(2) : name;
    }

    static boolean isCopy(String name) {
        return !original(name).equals(name);
    }
}
