package chatlab.harness.program;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a source that is still to be filled in. */
public record HoleReached(int number, String file, int line) {
    private static final Pattern LINE =
            Pattern.compile("^Hole (\\d{1,4}) is not filled in yet \\(([\\w.]{1,100}):(\\d{1,7})\\)$");

    /** Reads what {@code hole} writes to standard error; empty for any other line. */
    public static Optional<HoleReached> parse(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? Optional.of(new HoleReached(
                        Integer.parseInt(matcher.group(1)), matcher.group(2), Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "%d (%s:%d)".formatted(number, file, line);
    }
}
