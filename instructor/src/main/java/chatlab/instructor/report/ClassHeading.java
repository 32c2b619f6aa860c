package chatlab.instructor.report;

import chatlab.analysis.page.Markup;
import chatlab.instructor.marks.ClassMarks;
import chatlab.instructor.marks.StudentMarks;
import java.io.Writer;
import java.util.Locale;

/** How large the class is, and what is on the page. */
final class ClassHeading {
    private final ClassMarks marks;

    ClassHeading(ClassMarks marks) {
        this.marks = marks;
    }

    void write(Writer out) {
        Markup page = new Markup(out);
        page.open("div").element("h1", "The class");
        page.element("p.quiet", "Lab " + lab()).line();
        int all = marks.members().size();
        int marked = marks.marked().size();
        page.open("p.total").element("b", all).text(all == 1 ? " submission" : " submissions");
        if (marked < all) {
            page.text(", " + marked + " marked");
        }
        page.close().line();
        if (marked > 0) {
            page.element(
                            "p",
                            "On average %s of %d points, without extra points; the median is %s."
                                    .formatted(number(mean()), max(), number(median())))
                    .line();
        }
        page.open("nav", "aria-label", "Contents").open("ul");
        link(page, "first", "To be looked at");
        link(page, "distribution", "Distribution");
        link(page, "questions", "By question");
        link(page, "students", "By student");
        page.finish();
    }

    private static void link(Markup page, String target, String text) {
        page.open("li").element("a", text, "href", "#" + target).close();
    }

    private String lab() {
        return marks.marked().stream().map(StudentMarks::lab).findFirst().orElse("");
    }

    private int max() {
        return marks.marked().stream()
                .mapToInt(student -> student.total().max())
                .max()
                .orElse(0);
    }

    private double mean() {
        return marks.marked().stream()
                .mapToInt(student -> student.total().points())
                .average()
                .orElse(0);
    }

    private double median() {
        int[] points = marks.marked().stream()
                .mapToInt(student -> student.total().points())
                .sorted()
                .toArray();
        return (points[(points.length - 1) / 2] + points[points.length / 2]) / 2.0;
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number).replace(".0", "");
    }
}
