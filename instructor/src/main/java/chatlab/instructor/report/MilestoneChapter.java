package chatlab.instructor.report;

import chatlab.analysis.page.Markup;
import chatlab.instructor.lab.Lab;
import chatlab.instructor.marks.Question;
import chatlab.instructor.marks.StudentMarks;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;

/** What became of each question of a milestone. */
final class MilestoneChapter {
    private static final String PICTURE_OF_THE_CHAT = "Q1";

    private final int milestone;
    private final StudentMarks marks;
    private final KeptSubmission submission;

    MilestoneChapter(int milestone, StudentMarks marks, KeptSubmission submission) {
        this.milestone = milestone;
        this.marks = marks;
        this.submission = submission;
    }

    void write(Writer out) throws IOException {
        Markup page = new Markup(out);
        List<Question> questions = marks.questions(milestone);
        page.open("section.chapter", "id", "milestone" + milestone);
        page.element("h2", Lab.partTitle(marks.lab(), milestone)).line();
        Question before = null;
        for (Question question : questions) {
            write(page, question, isNews(question, before));
            before = question;
        }
        page.finish();
    }

    /** Whether there is something to read that wasn't just said: code that doesn't compile fails every question alike. */
    private static boolean isNews(Question question, Question before) {
        boolean isSame = before != null
                && question.happened().isEmpty()
                && Objects.equals(question.expected(), before.expected())
                && Objects.equals(question.actual(), before.actual());
        boolean isCommented = question.is("passed") && question.actual() != null;
        return isCommented || (!isSame && !question.is("passed") && !question.is("blocked"));
    }

    private void write(Markup page, Question question, boolean isOpen) throws IOException {
        page.open("details.question." + Labels.style(question), "id", question.number(), "open", isOpen ? "" : null);
        page.open("summary");
        page.element("span.which", question.number()).text(" ");
        page.element("span.title", question.title()).text(" ");
        page.element("span.state", Labels.state(question)).text(" ");
        page.element("span.points", points(question));
        page.close().line();
        hole(page, question.hole());
        steps(page, question.happened());
        page.open("dl");
        told(page, "Expected", question.expected());
        told(page, question.expected() == null ? "Why" : "But", question.actual());
        told(page, "Hint", question.hint());
        page.close().line();
        if (question.number().equals(PICTURE_OF_THE_CHAT)) {
            new ChatPicture(submission).write(page);
        }
        page.close().line();
    }

    private static String points(Question question) {
        return "%d of %d%s".formatted(question.points(), question.max(), question.extra() ? " extra" : "");
    }

    private void hole(Markup page, Question.Hole hole) throws IOException {
        if (hole == null) {
            return;
        }
        page.open("p").element("b", "Hole " + hole.number() + " is not filled in yet");
        page.text(" (" + hole.file() + ":" + hole.line() + "):").close().line();
        new SourceExcerpt(submission.source(hole.file())).around(hole.line()).write(page);
    }

    private static void steps(Markup page, List<String> happened) {
        if (happened.isEmpty()) {
            return;
        }
        page.open("ol.happened");
        happened.forEach(step -> page.element("li", step));
        page.close().line();
    }

    /** The parts of an answer stand on a line each. */
    private static void told(Markup page, String name, String text) {
        if (text != null && !text.isEmpty()) {
            page.element("dt", name).element("dd", text.replace("; ", ";\n")).line();
        }
    }
}
