package chatlab.instructor.report;

import chatlab.analysis.page.Markup;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Some lines of a source file with their numbers, and what is to be said of a line below it. */
final class SourceExcerpt {
    private static final int LINES_AROUND = 3;
    /** A line in which somebody forgot all line ends would make the page unreadable. */
    private static final int LONGEST_LINE = 300;

    private final List<String> lines;
    private final SortedMap<Integer, String> shown = new TreeMap<>();
    private final SortedMap<Integer, String> messages = new TreeMap<>();

    /** An excerpt of a file with these lines; with none where there is no such file. */
    SourceExcerpt(List<String> lines) {
        this.lines = lines;
    }

    /** Shows this line, which is counted from 1, and those around it. */
    SourceExcerpt around(int line) {
        return at(line, "");
    }

    /** The same, with a message below the line. */
    SourceExcerpt at(int line, String message) {
        messages.merge(line, message, (first, second) -> first + "\n" + second);
        IntStream.rangeClosed(line - LINES_AROUND, line + LINES_AROUND)
                .filter(number -> number >= 1 && number <= lines.size())
                .forEach(number -> shown.put(number, lines.get(number - 1)));
        return this;
    }

    void write(Markup page) {
        if (shown.isEmpty()) {
            messages.values().stream()
                    .filter(message -> !message.isEmpty())
                    .forEach(message -> page.element("p.message", message).line());
            return;
        }
        page.open("div.source", "tabindex", 0, "role", "group", "aria-label", "source")
                .line();
        int last = shown.firstKey() - 1;
        for (int number : shown.keySet()) {
            if (number > last + 1) {
                page.element("p.gap", "...");
            }
            line(page, number);
            last = number;
        }
        page.close().line();
    }

    private void line(Markup page, int number) {
        boolean isMeant = messages.containsKey(number);
        String text = shown.get(number);
        page.open(isMeant ? "p.meant" : "p");
        page.element("span.at", number);
        page.element("code", text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) + " ..." : text);
        page.close().line();
        if (isMeant && !messages.get(number).isEmpty()) {
            page.element("p.message", messages.get(number)).line();
        }
    }
}
