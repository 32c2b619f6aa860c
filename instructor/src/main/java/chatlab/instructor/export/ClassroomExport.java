package chatlab.instructor.export;

import chatlab.instructor.marks.Question;
import chatlab.instructor.marks.StudentMarks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** What a GitHub Classroom test gives to the reporter: JSON in Base64, the step's output {@code result}. */
final class ClassroomExport {
    private final Told told;

    ClassroomExport(Told told) {
        this.told = told;
    }

    /** Writes {@code STUDENT/result}; what is marked by hand is not among its points. */
    void write(List<Mark> all, Path folder) throws IOException {
        new StudentFiles(
                        "result",
                        marks -> Base64.getEncoder().encode(StudentFiles.JSON.writeValueAsBytes(result(marks))))
                .write(all, folder, told);
    }

    private static Result result(StudentMarks marks) {
        List<Question> marked = marks.questions().stream()
                .filter(question -> !question.is("pending"))
                .toList();
        boolean isPassed = marked.stream().allMatch(question -> question.extra() || question.is("passed"));
        int max = marked.stream()
                .filter(question -> !question.extra())
                .mapToInt(Question::max)
                .sum();
        return new Result(
                1,
                isPassed ? "pass" : "fail",
                max,
                marked.stream().map(ClassroomExport::test).toList());
    }

    private static Test test(Question question) {
        return new Test(
                question.number() + " " + question.title(),
                question.is("passed") ? "pass" : "fail",
                question.points(),
                question.extra() ? null : question.max(),
                new QuestionText(question).toString());
    }

    private record Result(int version, String status, int maxScore, List<Test> tests) {}

    private record Test(String name, String status, int score, Integer maxScore, String message) {}
}
