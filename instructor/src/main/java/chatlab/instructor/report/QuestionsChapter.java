package chatlab.instructor.report;

import chatlab.analysis.page.Markup;
import chatlab.instructor.marks.ClassMarks;
import java.io.Writer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The marks of each question in the class: which was hard, and which hints were needed. */
final class QuestionsChapter {
    private static final int HARDEST = 3;
    private static final List<String> STYLES =
            List.of("passed", "partly", "failed", "blocked", "pending", "unstable", "grader-error");
    private static final List<String> HEADINGS =
            List.of("right", "partly right", "not right", "blocked", "not marked", "unstable", "grader error");

    private final Collection<QuestionTally> tallies;

    QuestionsChapter(ClassMarks marks) {
        tallies = QuestionTally.of(marks);
    }

    void write(Writer out) {
        Markup page = new Markup(out);
        page.open("section.chapter", "id", "questions")
                .element("h2", "By question")
                .line();
        hardest(page);
        List<String> styles = STYLES.stream()
                .filter(style ->
                        tallies.stream().anyMatch(tally -> tally.styles().containsKey(style)))
                .toList();
        page.open("div.scroll", "tabindex", 0, "role", "group", "aria-label", "Marks by question");
        page.open("table.list.sortable").open("thead").open("tr");
        page.element("th", "question").element("th", "points on average").element("th.count", "of");
        styles.forEach(style -> page.element("th.count", HEADINGS.get(STYLES.indexOf(style))));
        page.element("th", "hints that were needed").close().close().line().open("tbody");
        tallies.forEach(tally -> row(page, tally, styles));
        page.finish();
    }

    private void hardest(Markup page) {
        String hardest = tallies.stream()
                .filter(tally -> !tally.any().extra() && tally.points() < tally.max())
                .sorted(Comparator.comparing(tally -> (double) tally.points() / tally.max()))
                .limit(HARDEST)
                .map(tally -> "%s (%s of its points)"
                        .formatted(tally.any().number(), Labels.share(tally.points(), tally.max())))
                .collect(Collectors.joining(", "));
        if (!hardest.isEmpty()) {
            page.element("p", "Hardest: " + hardest + ".").line();
        }
    }

    private static void row(Markup page, QuestionTally tally, List<String> styles) {
        int students = tally.asked().size();
        page.open("tr").open("th", "scope", "row").text(tally.any().number());
        page.element("small", tally.any().title()).close();
        String share = Labels.share(tally.points(), tally.max());
        page.open("td.bar", "data-value", (double) tally.points() / Math.max(1, tally.max()));
        page.open("span", "aria-hidden", true)
                .open("span", "style", "width:" + share)
                .close()
                .close();
        page.element("small", share).close();
        page.element("td.count", tally.any().max() + (tally.any().extra() ? " extra" : ""));
        for (String style : styles) {
            long count = tally.styles().getOrDefault(style, 0L);
            page.open("td.count", "data-value", count);
            if (count > 0) {
                page.element("span.chip." + style, count, "title", count + " of " + students);
            }
            page.close();
        }
        hints(page, tally.hints());
        page.close().line();
    }

    private static void hints(Markup page, List<Map.Entry<String, Long>> hints) {
        long needed = hints.stream().mapToLong(Map.Entry::getValue).sum();
        page.open("td", "data-value", needed);
        if (!hints.isEmpty()) {
            page.open("details")
                    .element("summary", needed + (needed == 1 ? " time" : " times"))
                    .open("ul");
            hints.forEach(hint -> page.element("li", hint.getValue() + " \u00D7 " + hint.getKey()));
            page.close().close();
        }
        page.close();
    }
}
