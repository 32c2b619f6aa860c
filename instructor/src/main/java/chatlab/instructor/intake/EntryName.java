package chatlab.instructor.intake;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Names of archive entries, which anybody may have written. */
final class EntryName {
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:/");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}]");
    private static final int LONGEST = 4096;
    private static final int LONGEST_SHOWN = 120;

    private EntryName() {}

    /** The name as we use it: slashes, composed characters (NFC), no {@code ./} in front. */
    static String plain(String name) {
        String plain = Normalizer.normalize(name.replace('\\', '/'), Normalizer.Form.NFC);
        while (plain.startsWith("./")) {
            plain = plain.substring(2);
        }
        return plain;
    }

    /** Why an entry of this plain name must not be unpacked; null when it may. */
    static String problem(String plain) {
        if (plain.startsWith("/") || DRIVE.matcher(plain).find()) {
            return "is an absolute path";
        }
        if (Arrays.asList(plain.split("/", -1)).contains("..")) {
            return "leads out of the archive";
        }
        if (plain.indexOf('\0') >= 0) {
            return "has a zero byte in its name";
        }
        return plain.length() > LONGEST ? "has a name of %,d characters".formatted(plain.length()) : null;
    }

    /** A name for a message of one line. */
    static String shown(String name) {
        String line = CONTROL.matcher(name).replaceAll("?");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "...";
    }
}
