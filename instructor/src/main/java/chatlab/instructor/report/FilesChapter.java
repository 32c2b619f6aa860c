package chatlab.instructor.report;

import chatlab.analysis.page.Markup;
import chatlab.instructor.intake.Ignored;
import chatlab.instructor.marks.StudentMarks;
import chatlab.instructor.marks.StudentMarks.Finding;
import java.io.Writer;
import java.util.List;

/** Which files were marked, and which were not. */
final class FilesChapter {
    private final StudentMarks marks;

    FilesChapter(StudentMarks marks) {
        this.marks = marks;
    }

    void write(Writer out) {
        Markup page = new Markup(out);
        page.open("section.chapter", "id", "files").element("h2", "Your files").line();
        findings(page);
        ignored(page, marks.submission().ignored());
        List<String> files = marks.submission().files();
        if (files.isEmpty()) {
            page.element("p", "No file was found that could be marked.");
        } else {
            page.element("p", "Marked:").line().open("ul.files");
            files.forEach(file -> page.element("li", file));
            page.close();
        }
        page.finish();
    }

    /** A finding that names another student is for the teacher alone. */
    private void findings(Markup page) {
        List<Finding> own = marks.findings().stream()
                .filter(finding -> finding.with() == null)
                .toList();
        if (!own.isEmpty()) {
            page.element("p", "To be looked at:").line().open("ul.files");
            own.forEach(finding -> page.element("li", finding.kind() + ": " + finding.evidence()));
            page.close().line();
        }
    }

    private static void ignored(Markup page, List<Ignored> ignored) {
        if (!ignored.isEmpty()) {
            page.element("p", "Not used:").line().open("ul.files");
            ignored.forEach(file -> page.element("li", file.file() + " (it " + file.reason() + ")"));
            page.close().line();
        }
    }
}
