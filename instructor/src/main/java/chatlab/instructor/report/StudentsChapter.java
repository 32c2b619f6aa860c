package chatlab.instructor.report;

import chatlab.analysis.page.Markup;
import chatlab.instructor.lab.Lab;
import chatlab.instructor.marks.ClassMarks;
import chatlab.instructor.marks.Member;
import chatlab.instructor.marks.StudentMarks;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** A row for each student; the page's script sorts and searches it. */
final class StudentsChapter {
    private final ClassMarks marks;
    private final List<Integer> milestones;

    StudentsChapter(ClassMarks marks) {
        this.marks = marks;
        this.milestones = marks.marked().stream()
                .flatMap(student -> student.milestones().stream())
                .distinct()
                .sorted()
                .toList();
    }

    void write(Writer out) {
        Markup page = new Markup(out);
        page.open("section.chapter", "id", "students")
                .element("h2", "By student")
                .line();
        page.open("div.scroll", "tabindex", 0, "role", "group", "aria-label", "Marks by student");
        page.open("table.list.sortable.searchable").open("thead").open("tr");
        page.element("th", "student").element("th", "id");
        milestones.forEach(milestone -> page.element("th.count", Lab.partSign(marks.lab(), milestone)));
        List.of("extra", "total", "pending").forEach(heading -> page.element("th.count", heading));
        page.element("th", "to be looked at").close().close().line().open("tbody");
        marks.members().forEach(member -> row(page, member));
        page.finish();
    }

    private void row(Markup page, Member member) {
        page.open("tr").open("th", "scope", "row");
        name(page, member);
        page.close().element("td.id", member.student().id());
        StudentMarks own = member.marks().orElse(null);
        for (int milestone : milestones) {
            count(page, own == null ? null : MarksChapter.sum(own.questions(milestone), false));
        }
        count(page, own == null ? null : own.total().extra());
        count(page, own == null ? null : own.total().points());
        count(page, own == null ? null : own.total().pending());
        page.element("td.why", String.join("; ", Concerns.of(member))).close().line();
    }

    /** What has no marks comes after those that have 0, when sorted. */
    private static void count(Markup page, Integer points) {
        page.element("td.count", points == null ? "\u2013" : points, "data-value", points == null ? -1 : points);
    }

    /** A student's name, with a link where there is a report. */
    static void name(Markup page, Member member) {
        if (member.marks().isEmpty()) {
            page.text(member.student().name());
        } else {
            page.element("a", member.student().name(), "href", link(member.folder()));
        }
    }

    private static String link(String folder) {
        try {
            return "./" + new URI(null, null, folder + "/report.html", null).getRawPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e); // any text can be a path
        }
    }
}
