package chatlab.instructor.similar;

import chatlab.analysis.page.Markup;
import chatlab.instructor.PageFrame;
import chatlab.instructor.marks.MarkedStudent;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes what the comparison found as one page of HTML, which loads nothing and runs nothing. */
final class SimilarityPage {
    private final PageFrame frame;
    private final Markup page;
    private final List<MarkedStudent> students;
    private final Similarities found;

    SimilarityPage(Writer out, List<MarkedStudent> students, Similarities found) {
        this.frame = new PageFrame(out);
        this.page = new Markup(out);
        this.students = students;
        this.found = found;
    }

    void write() throws IOException {
        frame.begin("Similarity", PageFrame.resource(SimilarityPage.class, "similarity.css"), "");
        heading();
        page.open("main");
        new RecordingsChapter(page, found.shared()).write();
        disagreements();
        new CodeChapter(page, students, found).write();
        page.finish();
        frame.end("");
    }

    private void heading() {
        page.open("header").element("h1", "What submissions have in common");
        page.element(
                "p.lead",
                "%d submissions were compared. This page says what is the same, and shows both sides next to each other."
                                .formatted(students.size())
                        + " It doesn't say why: students may have worked together, and been allowed to. Ask them.");
        page.open("nav", "aria-label", "Contents").open("ul");
        link("recordings", "The same recording (" + found.shared().size() + ")");
        link(
                "ends",
                "Captures that contradict each other (" + found.disagreements().size() + ")");
        link("code", "Code (" + found.code().size() + ")");
        page.close().close().close().line();
    }

    private void link(String target, String text) {
        page.open("li").element("a", text, "href", "#" + target).close();
    }

    private void disagreements() {
        page.open("section.chapter", "id", "ends").element("h2", "Captures that contradict each other");
        page.element(
                "p",
                "A student records the same chat at three hosts. A connection with the server has to be in the client's"
                        + " capture and in the server's, with the same initial sequence numbers, unless one recording began"
                        + " late or ended early.");
        if (found.disagreements().isEmpty()) {
            page.element("p.nothing", "None.");
        }
        found.disagreements().forEach((student, sentences) -> {
            page.element("h3", student).open("ul");
            sentences.forEach(sentence -> page.element("li", sentence));
            page.close().line();
        });
        page.close().line();
    }
}
