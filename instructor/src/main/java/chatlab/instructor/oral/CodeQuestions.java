package chatlab.instructor.oral;

import chatlab.instructor.marks.MarkedStudent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Asks a student about lines of their own code. */
final class CodeQuestions {
    private final List<CodeQuestion> all;

    CodeQuestions() throws IOException {
        all = CodeQuestion.all();
    }

    /** The questions that a student's code allows: on holes that are filled in, or on lines where no hole is marked. */
    List<OralQuestion> of(MarkedStudent student) throws IOException {
        List<OralQuestion> questions = new ArrayList<>();
        for (String module : all.stream().map(CodeQuestion::module).distinct().toList()) {
            for (Path file : student.sources(module)) {
                questions.addAll(of(module, file));
            }
        }
        return questions;
    }

    private List<OralQuestion> of(String module, Path file) throws IOException {
        SourceLines source = new SourceLines(Files.readString(file));
        boolean onHoles = source.hasMarks();
        List<OralQuestion> questions = new ArrayList<>();
        for (CodeQuestion question : all) {
            if (question.module().equals(module) && question.isOnHole() == onHoles) {
                SourceLines.Excerpt excerpt = onHoles
                        ? source.hole(Integer.parseInt(question.mark()))
                        : source.line(Pattern.compile(question.mark()));
                if (!excerpt.isEmpty()) {
                    questions.add(ask(question, file.getFileName().toString(), excerpt));
                }
            }
        }
        return questions;
    }

    private static OralQuestion ask(CodeQuestion question, String file, SourceLines.Excerpt excerpt) {
        String hole = question.isOnHole() ? " in hole " + question.mark() : "";
        String place = "In your %s, from line %d on, you wrote this%s. ".formatted(file, excerpt.first(), hole);
        return OralQuestion.onCode(
                question.module() + " " + question.mark(),
                place + question.question(),
                excerpt.text(),
                question.answer());
    }
}
