package chatlab.instructor.report;

import chatlab.analysis.page.Markup;
import chatlab.instructor.lab.Lab;
import chatlab.instructor.marks.StudentMarks;
import java.io.Writer;

/** Whose marks a page shows, how many they are, and what is on the page. */
final class ReportHeading {
    private final StudentMarks marks;
    private final boolean hasCode;
    private final boolean hasCaptures;

    ReportHeading(StudentMarks marks, boolean hasCode, boolean hasCaptures) {
        this.marks = marks;
        this.hasCode = hasCode;
        this.hasCaptures = hasCaptures;
    }

    void write(Writer out) {
        Markup page = new Markup(out);
        page.open("div");
        page.element("h1", marks.student().name());
        page.element("p.quiet", subtitle()).line();
        StudentMarks.Total total = marks.total();
        page.open("p.total").element("b", total.points()).text(" of " + Labels.points(total.max()));
        if (total.extra() > 0) {
            page.text(", and " + total.extra() + " extra");
        }
        page.close().line();
        if (total.pending() > 0) {
            page.element("p", Labels.points(total.pending()) + " more can still be given by a person.")
                    .line();
        }
        contents(page);
        page.finish();
    }

    private String subtitle() {
        String id = marks.student().id();
        String lab = "Marks in the lab " + marks.lab();
        return id.equals(marks.student().name()) ? lab : lab + ", student " + id;
    }

    private void contents(Markup page) {
        page.open("nav", "aria-label", "Contents").open("ul");
        link(page, "marks", "At a glance");
        if (hasCode) {
            link(page, "code", "Your code");
        }
        for (int milestone : marks.milestones()) {
            link(page, "milestone" + milestone, Lab.partTitle(marks.lab(), milestone));
        }
        if (hasCaptures) {
            link(page, "network", "Your captures");
        }
        link(page, "files", "Your files");
        page.close().close();
    }

    private static void link(Markup page, String target, String text) {
        page.open("li").element("a", text, "href", "#" + target).close();
    }
}
