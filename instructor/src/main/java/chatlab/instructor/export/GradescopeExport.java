package chatlab.instructor.export;

import chatlab.instructor.marks.Question;
import chatlab.instructor.marks.StudentMarks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What a Gradescope autograder writes: {@code results.json} (Gradescope's "Autograder Specifications"). */
final class GradescopeExport {
    private final Told told;

    GradescopeExport(Told told) {
        this.told = told;
    }

    /**
     * Writes {@code STUDENT/results.json}: for who has grader errors or unstable questions none, so that Gradescope calls
     * it an error of the autograder; what is marked by hand is listed without points, as Gradescope adds those itself.
     */
    void write(List<Mark> all, Path folder) throws IOException {
        new StudentFiles("results.json", marks -> StudentFiles.JSON.writeValueAsBytes(results(marks)))
                .write(all, folder, told);
    }

    /** The time is what whoever started this has measured. */
    private static Results results(StudentMarks marks) {
        return new Results(
                marks.total().points() + marks.total().extra(),
                Integer.getInteger("chatlab.execution.time"),
                String.join("\n", marks.compile().messages()),
                marks.questions().stream().map(GradescopeExport::test).toList());
    }

    private static Test test(Question question) {
        boolean isMarked = !question.is("pending");
        return new Test(
                question.title() + (question.extra() ? " (extra)" : ""),
                question.number(),
                isMarked ? question.points() : null,
                isMarked ? maximum(question) : null,
                isMarked ? question.is("passed") ? "passed" : "failed" : null,
                new QuestionText(question).toString(),
                "text",
                "visible");
    }

    /** Extra points are above the maximum. */
    private static int maximum(Question question) {
        return question.extra() ? 0 : question.max();
    }

    private record Results(int score, Integer executionTime, String output, List<Test> tests) {}

    private record Test(
            String name,
            String number,
            Integer score,
            Integer maxScore,
            String status,
            String output,
            String outputFormat,
            String visibility) {}
}
