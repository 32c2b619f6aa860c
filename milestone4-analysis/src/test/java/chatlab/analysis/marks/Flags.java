package chatlab.analysis.marks;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Flags of a TCP segment as people write them down. */
final class Flags {
    private static final Pattern HEXADECIMAL = Pattern.compile("0x([0-9a-f]{1,4})");
    private static final Pattern BINARY = Pattern.compile("(0b)?[01]{8,12}|0b[01]+");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,2}");
    private static final Pattern BARE_HEXADECIMAL = Pattern.compile("0[0-9a-f]{2,3}");
    private static final Pattern WORDS = Pattern.compile("[a-z]+");

    /** From bit 0 up (RFC 9293, section 3.1). */
    private static final List<String> NAMES = List.of("fin", "syn", "rst", "psh", "ack", "urg", "ece", "cwr", "ae");

    private Flags() {}

    /**
     * The number that is meant by {@code 0x002}, {@code 0X2}, {@code 002}, {@code SYN, ACK}, {@code 0x012 (SYN, ACK)}
     * or {@code 0000 0001 0010}; empty where the meaning isn't clear.
     */
    static OptionalInt parse(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        String joined = lower.replaceAll("[\\s_]", "");
        if (BINARY.matcher(joined).matches()) {
            return OptionalInt.of(Integer.parseInt(joined.replace("0b", ""), 2));
        }
        if (BARE_HEXADECIMAL.matcher(joined).matches()) {
            return OptionalInt.of(Integer.parseInt(joined, 16));
        }
        if (DECIMAL.matcher(joined).matches()) {
            return OptionalInt.of(Integer.parseInt(joined));
        }
        return numberAndNames(lower);
    }

    private static OptionalInt numberAndNames(String text) {
        Matcher number = HEXADECIMAL.matcher(text);
        boolean hasNumber = number.find();
        int value = hasNumber ? Integer.parseInt(number.group(1), 16) : 0;
        String rest = hasNumber ? number.replaceFirst(" ") : text;
        int named = 0;
        for (String word : WORDS.matcher(rest).results().map(r -> r.group()).toList()) {
            int bit = NAMES.indexOf(word);
            if (bit < 0 && !word.matches("and|flags?|tcp|set")) {
                return OptionalInt.empty();
            }
            named |= bit < 0 ? 0 : 1 << bit;
        }
        boolean agree = !hasNumber || named == 0 || named == value;
        boolean clear = !rest.matches(".*\\d.*") && agree && (hasNumber || named != 0);
        return clear ? OptionalInt.of(hasNumber ? value : named) : OptionalInt.empty();
    }
}
