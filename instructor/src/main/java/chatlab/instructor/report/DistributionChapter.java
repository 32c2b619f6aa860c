package chatlab.instructor.report;

import chatlab.analysis.page.Markup;
import chatlab.instructor.marks.ClassMarks;
import chatlab.instructor.marks.StudentMarks.Total;
import java.io.Writer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How many students have how many points, as a picture. */
final class DistributionChapter {
    private static final int BARS = 10;
    private static final int STEP = 68;
    private static final int WIDTH = 20 + BARS * STEP;
    private static final int TOP = 34;
    private static final int BOTTOM = 206;
    private static final int HEIGHT = 260;

    private final int[] counts = new int[BARS];
    private final int max;

    DistributionChapter(ClassMarks marks) {
        max = marks.marked().stream()
                .mapToInt(student -> student.total().max())
                .max()
                .orElse(0);
        marks.marked().forEach(student -> counts[bar(student.total())]++);
    }

    /** The last bar has the full marks, too. */
    private static int bar(Total total) {
        return total.max() == 0 ? 0 : Math.min(BARS - 1, BARS * total.points() / total.max());
    }

    void write(Writer out) {
        Markup page = new Markup(out);
        page.open("section.chapter", "id", "distribution")
                .element("h2", "Distribution")
                .line();
        page.open("div.scroll", "tabindex", 0, "role", "group", "aria-label", "Distribution of the points")
                .line();
        page.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "role",
                "img",
                "aria-labelledby",
                "distribution-title",
                "aria-describedby",
                "distribution-told");
        page.element("title", "How many students have how many points", "id", "distribution-title");
        page.element("desc", told(), "id", "distribution-told").line();
        IntStream.range(0, BARS).forEach(bar -> draw(page, bar));
        page.empty("path.axis", "d", "M10 " + BOTTOM + "H" + (WIDTH - 10));
        page.element("text.quiet", "students", "x", 10, "y", 14);
        page.element(
                "text.quiet.end", "points of " + max + ", without extra points", "x", WIDTH - 10, "y", HEIGHT - 10);
        page.finish();
    }

    private void draw(Markup page, int bar) {
        int most = Math.max(1, IntStream.of(counts).max().orElse(1));
        double height = (double) (BOTTOM - TOP) * counts[bar] / most;
        int middle = 10 + bar * STEP + STEP / 2;
        page.empty(
                "rect.pillar", "x", middle - STEP / 2 + 5, "y", BOTTOM - height, "width", STEP - 10, "height", height);
        page.element("text.middle.frame", counts[bar], "x", middle, "y", BOTTOM - height - 7);
        page.element("text.middle", range(bar), "x", middle, "y", BOTTOM + 19).line();
    }

    /** The points of a bar: from the least that reach it to the least of the next one. */
    private String range(int bar) {
        int from = least(bar);
        int to = bar == BARS - 1 ? max : least(bar + 1) - 1;
        return from >= to ? "" + from : from + "\u2013" + to;
    }

    private int least(int bar) {
        return (bar * max + BARS - 1) / BARS;
    }

    private String told() {
        return IntStream.range(0, BARS)
                .filter(bar -> counts[bar] > 0)
                .mapToObj(bar -> range(bar) + " points: " + counts[bar])
                .collect(Collectors.joining("; "));
    }
}
