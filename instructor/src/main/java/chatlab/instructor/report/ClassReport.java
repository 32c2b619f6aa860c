package chatlab.instructor.report;

import chatlab.instructor.PageFrame;
import chatlab.instructor.WholeFile;
import chatlab.instructor.marks.ClassMarks;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the page that shows a teacher the whole class. */
public final class ClassReport {
    private ClassReport() {}

    /** Writes {@code index.html} into the results of a class; throws WrongUse where the folder has none. */
    public static void write(Path results) throws IOException {
        ClassMarks marks = ClassMarks.read(results);
        WholeFile.write(results.resolve("index.html"), beside -> {
            try (Writer out = Files.newBufferedWriter(beside)) {
                write(out, marks);
            }
        });
    }

    private static void write(Writer out, ClassMarks marks) throws IOException {
        String script = PageFrame.resource(ClassReport.class, "class.js");
        PageFrame page = new PageFrame(out);
        page.begin("Marks of the class", PageFrame.resource(ClassReport.class, "report.css"), script);
        page.chapters("header", List.of(new ClassHeading(marks)::write));
        page.chapters(
                "main",
                List.of(
                        new AttentionChapter(marks)::write,
                        new DistributionChapter(marks)::write,
                        new QuestionsChapter(marks)::write,
                        new StudentsChapter(marks)::write));
        page.end(script);
    }
}
