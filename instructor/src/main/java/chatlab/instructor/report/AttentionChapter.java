package chatlab.instructor.report;

import chatlab.analysis.page.Markup;
import chatlab.instructor.marks.ClassMarks;
import chatlab.instructor.marks.Member;
import chatlab.instructor.marks.Question;
import java.io.Writer;
import java.util.List;
import java.util.TreeMap;

/** The submissions that need a person first. */
final class AttentionChapter {
    private final ClassMarks marks;

    AttentionChapter(ClassMarks marks) {
        this.marks = marks;
    }

    void write(Writer out) {
        Markup page = new Markup(out);
        page.open("section.chapter", "id", "first")
                .element("h2", "To be looked at")
                .line();
        List<Member> members = marks.members().stream()
                .filter(member -> !Concerns.of(member).isEmpty())
                .toList();
        if (members.isEmpty()) {
            page.element("p", "All could be marked, and nothing is suspicious.").line();
        } else {
            page.open("table.concerns").line();
            members.forEach(member -> row(page, member));
            page.close().line();
        }
        pending(page);
        page.finish();
    }

    private static void row(Markup page, Member member) {
        page.open("tr").open("th", "scope", "row");
        StudentsChapter.name(page, member);
        page.close().open("td");
        Concerns.of(member).forEach(concern -> page.element("p", concern));
        page.close().close().line();
    }

    private void pending(Markup page) {
        TreeMap<String, Long> pending = new TreeMap<>();
        marks.marked().stream()
                .flatMap(student -> student.questions().stream())
                .filter(question -> question.is("pending"))
                .map(Question::number)
                .forEach(number -> pending.merge(number, 1L, Long::sum));
        pending.forEach((number, count) -> page.element(
                        "p",
                        "%s still waits for marks given by hand: %d of %d."
                                .formatted(number, count, marks.marked().size()))
                .line());
    }
}
