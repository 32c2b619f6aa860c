package chatlab.instructor.marks;

import chatlab.instructor.intake.Ignored;
import chatlab.instructor.intake.Student;
import chatlab.instructor.marks.StudentMarks.Compile;
import chatlab.instructor.marks.StudentMarks.Finding;
import chatlab.instructor.marks.StudentMarks.Submission;
import chatlab.instructor.marks.StudentMarks.Total;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A student's marks, put together by a test. */
public final class SampleMarks {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Student student;
    private final List<Question> questions = new ArrayList<>();
    private final List<JsonNode> captures = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();
    private String uploadedAs = "";
    private Compile compile = new Compile(true, List.of());

    private SampleMarks(Student student) {
        this.student = student;
    }

    public static SampleMarks of(String id, String name) {
        return new SampleMarks(new Student(id, name));
    }

    public SampleMarks uploadedAs(String name) {
        uploadedAs = name;
        return this;
    }

    public SampleMarks with(Question question) {
        questions.add(question);
        return this;
    }

    public SampleMarks passed(String number, int milestone, int max) {
        return with(new Question(
                number, milestone, "title of " + number, max, max, "passed", List.of(), null, null, null, null, false));
    }

    public SampleMarks failed(String number, int milestone, int points, int max, String hint) {
        return with(new Question(
                number,
                milestone,
                "title of " + number,
                points,
                max,
                "failed",
                List.of("the server starts"),
                "an answer",
                "nothing came",
                hint,
                null,
                false));
    }

    /** Pending, unstable, blocked or grader-error. */
    public SampleMarks without(String number, int milestone, int max, String state) {
        return with(new Question(
                number, milestone, "title of " + number, 0, max, state, List.of(), null, "why", null, null, false));
    }

    public SampleMarks extra(String number, int milestone, int points, int max) {
        return with(new Question(
                number,
                milestone,
                "title of " + number,
                points,
                max,
                "passed",
                List.of(),
                null,
                null,
                null,
                null,
                true));
    }

    public SampleMarks compileErrors(String... messages) {
        compile = new Compile(false, List.of(messages));
        return this;
    }

    /** A capture that was read; of one that wasn't, {@code error} says why. */
    public SampleMarks capture(String file, String error) {
        captures.add(
                error == null
                        ? JSON.createObjectNode().put("file", file)
                        : JSON.createObjectNode().put("file", file).put("error", error));
        return this;
    }

    public SampleMarks finding(String kind, String with, String evidence) {
        findings.add(new Finding(kind, with, evidence));
        return this;
    }

    public SampleMarks ignored(String file, String reason) {
        ignored.add(new Ignored(file, reason));
        return this;
    }

    /** As {@code grade.json} has it. */
    public JsonNode toJson() {
        Total total = new Total(
                questions.stream()
                        .filter(q -> !q.extra())
                        .mapToInt(Question::points)
                        .sum(),
                questions.stream()
                        .filter(q -> !q.extra())
                        .mapToInt(Question::max)
                        .sum(),
                questions.stream()
                        .filter(Question::extra)
                        .mapToInt(Question::points)
                        .sum(),
                questions.stream()
                        .filter(q -> q.is("pending") || q.is("unstable"))
                        .mapToInt(Question::max)
                        .sum());
        Submission submission = new Submission(uploadedAs, "c0ffee", List.of("ChatServer.java"), ignored);
        return JSON.valueToTree(
                new StudentMarks("chat", student, submission, total, questions, compile, captures, findings));
    }

    /** Writes {@code grade.json} into a new folder of this name in the results of a class. */
    public Path write(Path results, String folder) throws IOException {
        Path own = Files.createDirectories(results.resolve(folder));
        JSON.writeValue(own.resolve("grade.json").toFile(), toJson());
        return own;
    }
}
