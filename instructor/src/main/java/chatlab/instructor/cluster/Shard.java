package chatlab.instructor.cluster;

import chatlab.instructor.WrongUse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a class that one machine marks.
 *
 * @param number from 1 to {@code count}
 */
public record Shard(int number, int count) {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,5})/([1-9]\\d{0,5})");

    /**
     * Reads {@code 2/8}, the second of eight.
     *
     * @throws WrongUse when the text isn't of that form
     */
    public static Shard of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > Integer.parseInt(matcher.group(2))) {
            throw new WrongUse("--shard: expected I/N with I from 1 to N, found " + text);
        }
        return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** Whether the submission with this name is in it; each name is in exactly one, on every machine. */
    public boolean has(String name) {
        return Math.floorMod(name.hashCode(), count) == number - 1;
    }
}
