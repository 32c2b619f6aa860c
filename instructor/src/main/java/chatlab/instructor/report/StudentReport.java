package chatlab.instructor.report;

import chatlab.instructor.PageFrame;
import chatlab.instructor.WholeFile;
import chatlab.instructor.marks.GradeFile;
import chatlab.instructor.marks.StudentMarks;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the page that tells a student what the marks are, and why. */
public final class StudentReport {
    private StudentReport() {}

    /**
     * Writes {@code report.html} into a student's results.
     *
     * @param folder the student's results; the files that count are in its folder {@code files}
     * @param grade what {@code grade.json} has or will have
     */
    public static void write(Path folder, JsonNode grade) throws IOException {
        StudentMarks marks = GradeFile.marks(grade);
        KeptSubmission submission = new KeptSubmission(marks.lab(), folder.resolve("files"));
        WholeFile.write(folder.resolve("report.html"), beside -> {
            try (Writer out = Files.newBufferedWriter(beside)) {
                write(out, marks, submission);
            }
        });
    }

    private static void write(Writer out, StudentMarks marks, KeptSubmission submission) throws IOException {
        PageFrame page = new PageFrame(out);
        CodeChapter code = new CodeChapter(marks.compile(), submission);
        CapturesChapter captures = new CapturesChapter(marks.captures(), submission);
        List<PageFrame.Chapter> chapters = new ArrayList<>();
        chapters.add(new MarksChapter(marks)::write);
        if (code.isNeeded()) {
            chapters.add(code::write);
        }
        for (int milestone : marks.milestones()) {
            chapters.add(new MilestoneChapter(milestone, marks, submission)::write);
        }
        if (captures.isNeeded()) {
            chapters.add(captures::write);
        }
        chapters.add(new FilesChapter(marks)::write);
        page.begin("Marks: " + marks.student().name(), PageFrame.resource(StudentReport.class, "report.css"), "");
        page.chapters("header", List.of(new ReportHeading(marks, code.isNeeded(), captures.isNeeded())::write));
        page.chapters("main", chapters);
        page.end("");
    }
}
