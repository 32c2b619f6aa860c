package chatlab.instructor.intake;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes names of students into names of folders, which Windows, Macs and Linux can write. */
final class FolderName {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}]");
    private static final Pattern NOT_ALLOWED = Pattern.compile("[/\\\\:*?\"<>|]");
    private static final Pattern AT_THE_ENDS = Pattern.compile("^[ ]+|[ .]+$");
    private static final Pattern KEPT_BY_WINDOWS = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final Set<String> NOTHING = Set.of("", ".", "..");
    private static final int LONGEST = 60;

    private FolderName() {}

    /** The name with what no folder's name can have replaced by underscores. */
    static String of(String name) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll("");
        int end = visible.offsetByCodePoints(0, Math.min(LONGEST, visible.codePointCount(0, visible.length())));
        String allowed = NOT_ALLOWED.matcher(visible.substring(0, end)).replaceAll("_");
        String safe = writable(AT_THE_ENDS.matcher(allowed).replaceAll(""));
        return NOTHING.contains(safe) || KEPT_BY_WINDOWS.matcher(safe).matches() ? "_" + safe : safe;
    }

    /** The name, another one where it's taken: names that differ in case only are one on some file systems. */
    static String of(String name, Set<String> taken) {
        String first = of(name);
        String free = first;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = first + " (" + i + ")";
        }
        return free;
    }

    private static String writable(String name) {
        String charset = System.getProperty("sun.jnu.encoding", "UTF-8"); // of file names on this machine
        CharsetEncoder encoder = Charset.forName(charset).newEncoder();
        StringBuilder writable = new StringBuilder();
        name.codePoints()
                .mapToObj(Character::toString)
                .map(character -> encoder.canEncode(character) ? character : "_")
                .forEach(writable::append);
        return writable.toString();
    }
}
