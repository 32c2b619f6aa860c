package chatlab.instructor.report;

import chatlab.analysis.page.Markup;
import chatlab.instructor.lab.Lab;
import chatlab.instructor.marks.Question;
import chatlab.instructor.marks.StudentMarks;
import java.io.Writer;
import java.util.List;
import java.util.Objects;

/** The marks at a glance: a row for each milestone, with all its questions. */
final class MarksChapter {
    private final StudentMarks marks;

    MarksChapter(StudentMarks marks) {
        this.marks = marks;
    }

    void write(Writer out) {
        Markup page = new Markup(out);
        page.open("section.chapter", "id", "marks").element("h2", "At a glance").line();
        begin(page);
        page.open("table.glance").line();
        for (int milestone : marks.milestones()) {
            row(page, milestone);
        }
        page.finish();
    }

    /** The first question of each milestone that is to be mended: others may be blocked by it. */
    private void begin(Markup page) {
        List<Question> first = marks.milestones().stream()
                .map(milestone -> marks.questions(milestone).stream()
                        .filter(question -> question.is("failed") && !question.extra())
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
        if (first.isEmpty()) {
            return;
        }
        page.open("p").text("Where to go on: ");
        for (int i = 0; i < first.size(); i++) {
            page.text(i == 0 ? "" : ", ");
            link(page, first.get(i));
        }
        page.text(".").close().line();
    }

    private static void link(Markup page, Question question) {
        page.element("a", question.number(), "href", "#" + question.number());
        page.text(" (" + question.title() + ")");
    }

    private void row(Markup page, int milestone) {
        List<Question> questions = marks.questions(milestone);
        int points = sum(questions, false);
        int max = max(questions, false);
        page.open("tr");
        page.open("th", "scope", "row")
                .element("a", Lab.partTitle(marks.lab(), milestone), "href", "#milestone" + milestone)
                .close();
        page.open("td.bar")
                .open("span", "aria-hidden", true)
                .open("span", "style", "width:" + Labels.share(points, max))
                .close()
                .close()
                .close();
        page.open("td.points").text(points + " of " + max);
        if (max(questions, true) > 0) {
            page.element("small", " and " + sum(questions, true) + " of " + max(questions, true) + " extra");
        }
        page.close();
        page.open("td");
        questions.forEach(question -> chip(page, question));
        page.close().close().line();
    }

    static int sum(List<Question> questions, boolean extra) {
        return questions.stream()
                .filter(question -> question.extra() == extra)
                .mapToInt(Question::points)
                .sum();
    }

    static int max(List<Question> questions, boolean extra) {
        return questions.stream()
                .filter(question -> question.extra() == extra)
                .mapToInt(Question::max)
                .sum();
    }

    private static void chip(Markup page, Question question) {
        String told = "%s: %s, %d of %d"
                .formatted(question.number(), Labels.state(question), question.points(), question.max());
        page.element(
                "a.chip." + Labels.style(question),
                question.number(),
                "href",
                "#" + question.number(),
                "title",
                told,
                "aria-label",
                told);
        page.text(" ");
    }
}
