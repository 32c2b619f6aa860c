package chatlab.instructor.oral;

import chatlab.analysis.page.Markup;
import chatlab.instructor.PageFrame;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes the sheets of a class as one page of HTML: first all questions, then all answers. */
final class OralPage {
    private final PageFrame frame;
    private final Markup page;
    private final List<OralSheet> sheets;

    OralPage(Writer out, List<OralSheet> sheets) {
        this.frame = new PageFrame(out);
        this.page = new Markup(out);
        this.sheets = sheets;
    }

    void write() throws IOException {
        frame.begin("Oral exam sheets", PageFrame.resource(OralPage.class, "oral.css"), "");
        heading();
        page.open("main");
        for (int i = 0; i < sheets.size(); i++) {
            sheet(i, sheets.get(i), false);
        }
        for (int i = 0; i < sheets.size(); i++) {
            sheet(i, sheets.get(i), true);
        }
        page.finish();
        frame.end("");
    }

    private void heading() {
        page.open("header").element("h1", "Oral exam sheets");
        page.element(
                "p.lead",
                "For the teacher. Each student is asked about their own captures and their own code. Printed, each sheet is a"
                        + " page; the answers come behind all of the sheets.");
        page.open("nav", "aria-label", "Students").open("ul");
        for (int i = 0; i < sheets.size(); i++) {
            page.open("li").text(sheets.get(i).title() + ": ");
            page.element("a", "questions", "href", "#questions-" + i).text(", ");
            page.element("a", "answers", "href", "#answers-" + i).close().line();
        }
        page.close().close().close().line();
    }

    private void sheet(int number, OralSheet sheet, boolean withAnswers) {
        page.open("section.chapter.sheet", "id", (withAnswers ? "answers-" : "questions-") + number);
        page.element("h2", sheet.title());
        page.element(
                "p.quiet",
                withAnswers ? "Answers, for the teacher" : "Questions on your own captures and your own code");
        if (sheet.questions().isEmpty()) {
            page.element("p.nothing", "No questions: nothing was handed in that can be asked about.");
        }
        if (withAnswers || sheet.questions().isEmpty()) {
            sheet.missing().forEach(sentence -> page.element("p.nothing", sentence));
        }
        page.open("ol");
        sheet.questions().forEach(question -> question(question, withAnswers));
        page.close().close().line();
    }

    private void question(OralQuestion question, boolean withAnswers) {
        page.open("li").element("p", question.question());
        if (!question.code().isEmpty()) {
            page.element("pre", question.code(), "tabindex", 0, "role", "group", "aria-label", "code");
        }
        if (withAnswers) {
            page.element("p.answer", question.answer());
        } else {
            page.element("div.room", "");
        }
        page.close().line();
    }
}
