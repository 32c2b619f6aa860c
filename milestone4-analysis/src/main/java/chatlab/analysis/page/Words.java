package chatlab.analysis.page;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;

/** Numbers in sentences. */
final class Words {
    private static final int MOST_FRAMES = 12;

    private Words() {}

    /** Fills in numbers as the page has them everywhere, whatever the language of the computer: {@code 1,200.5}. */
    static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }

    /** {@code 1 segment}, {@code 1,200 segments}. */
    static String count(long count, String noun) {
        return Words.format("%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    /** {@code frame 4}, {@code frames 4, 7, 9 and 120 more}. */
    static String frames(List<Integer> frames) {
        String some = frames.stream().limit(MOST_FRAMES).map(String::valueOf).collect(joining(", "));
        String more = frames.size() > MOST_FRAMES ? Words.format(" and %,d more", frames.size() - MOST_FRAMES) : "";
        return (frames.size() == 1 ? "frame " : "frames ") + some + more;
    }
}
