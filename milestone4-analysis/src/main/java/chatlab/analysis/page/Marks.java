package chatlab.analysis.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Signs in a chart, each with words of its own; where one would hide another it stands for both. */
final class Marks {
    private static final int DISTANCE = 5;
    private static final int MOST = 250;

    private final Map<Long, Mark> byPlace = new LinkedHashMap<>();
    private long count;

    private record Mark(double x, double y, String words, int more) {}

    /** Adds a sign; {@code words} are shown where the mouse rests on it. */
    void add(double x, double y, Supplier<String> words) {
        count++;
        long place = Math.round(x / DISTANCE) << 32 | Math.round(y / DISTANCE);
        Mark there = byPlace.get(place);
        if (there != null) {
            byPlace.put(place, new Mark(there.x, there.y, there.words, there.more + 1));
        } else if (byPlace.size() < MOST) {
            byPlace.put(place, new Mark(x, y, words.get(), 0));
        }
    }

    /** How many were added, drawn or not. */
    long count() {
        return count;
    }

    /** Draws them in a style; {@code shape} is the path of one, drawn around 0, 0. */
    void draw(Markup page, String style, String shape) {
        for (Mark mark : byPlace.values()) {
            String at = "translate(" + Markup.number(mark.x) + " " + Markup.number(mark.y) + ")";
            page.open("path." + style, "transform", at, "d", shape);
            page.element("title", mark.words + (mark.more == 0 ? "" : Words.format(" (and %,d more here)", mark.more)));
            page.close().line();
        }
    }
}
