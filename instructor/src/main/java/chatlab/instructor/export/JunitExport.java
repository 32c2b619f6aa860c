package chatlab.instructor.export;

import chatlab.analysis.page.Markup;
import chatlab.instructor.WholeFile;
import chatlab.instructor.marks.Question;
import chatlab.instructor.marks.StudentMarks;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Test results as Maven Surefire writes them (surefire-test-report.xsd): a file for each student, a test for each question. */
final class JunitExport {
    private final Told told;

    JunitExport(Told told) {
        this.told = told;
    }

    /** Writes {@code TEST-student.xml} for each student who was marked. */
    void write(List<Mark> marks, Path folder) throws IOException {
        int count = 0;
        for (Mark mark : marks) {
            if (!mark.isFinal()) {
                told.leftOut(mark);
            }
            if (mark.member().marks().isPresent()) {
                StudentMarks student = mark.member().marks().get();
                WholeFile.write(folder.resolve("TEST-" + mark.member().folder() + ".xml"), beside -> {
                    try (Writer out = Files.newBufferedWriter(beside)) {
                        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
                        suite(new Markup(out), mark.member().folder(), student);
                    }
                });
                count++;
            }
        }
        told.written("%s: %d files; a question without a mark is a test that was skipped or has an error"
                .formatted(folder, count));
    }

    private static void suite(Markup xml, String name, StudentMarks student) {
        List<Question> questions = student.questions();
        xml.open(
                "testsuite",
                "name",
                name,
                "time",
                "0",
                "tests",
                questions.size(),
                "errors",
                count(questions, "error"),
                "skipped",
                count(questions, "skipped"),
                "failures",
                count(questions, "failure"));
        xml.line();
        questions.forEach(question -> test(xml, student.lab(), question));
        xml.finish();
    }

    private static long count(List<Question> questions, String kind) {
        return questions.stream()
                .filter(question -> kind(question).equals(kind))
                .count();
    }

    private static String kind(Question question) {
        return switch (question.state()) {
            case "passed" -> "";
            case "failed" -> "failure";
            case "blocked", "pending" -> "skipped";
            default -> "error";
        };
    }

    private static void test(Markup xml, String lab, Question question) {
        String milestone = "%s.milestone%d".formatted(lab, question.milestone());
        xml.open("testcase", "name", question.number() + " " + question.title(), "classname", milestone, "time", "0");
        String kind = kind(question);
        if (!kind.isEmpty()) {
            String type = kind.equals("skipped") ? null : "chatlab." + question.state();
            xml.element(kind, new QuestionText(question), "message", question.actual(), "type", type);
        }
        xml.close().line();
    }
}
