package chatlab.instructor.marks;

import chatlab.instructor.intake.Ignored;
import chatlab.instructor.intake.Student;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A student's marks, as {@code grade.json} has them. */
public record StudentMarks(
        String lab,
        Student student,
        Submission submission,
        Total total,
        List<Question> questions,
        Compile compile,
        List<JsonNode> captures,
        List<Finding> findings) {

    /** What a file doesn't say is empty: that of a student's own run has no captures. */
    public StudentMarks {
        compile = compile == null ? new Compile(true, List.of()) : compile;
        captures = captures == null ? List.of() : captures;
        findings = findings == null ? List.of() : findings;
    }

    /** Why these marks are not for certain: where the grader failed, and what didn't come out the same each time. */
    public List<String> doubts() {
        return Stream.of(those("grader-error", "grader error at "), those("unstable", "sometimes right: "))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The numbers of the questions with this state behind some words; empty where there are none. */
    public Optional<String> those(String state, String words) {
        String numbers = questions.stream()
                .filter(question -> question.is(state))
                .map(Question::number)
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? Optional.empty() : Optional.of(words + numbers);
    }

    /** The questions of a milestone. */
    public List<Question> questions(int milestone) {
        return questions.stream()
                .filter(question -> question.milestone() == milestone)
                .toList();
    }

    /** The numbers of the milestones that have questions, in order. */
    public List<Integer> milestones() {
        return questions.stream().map(Question::milestone).distinct().sorted().toList();
    }

    /**
     * What was handed in.
     *
     * @param uploadedAs what the learning management system called it
     * @param sha256 of all files that count
     */
    public record Submission(String uploadedAs, String sha256, List<String> files, List<Ignored> ignored) {}

    /**
     * Points in sum.
     *
     * @param points earned, without extra points
     * @param max what could be earned, without extra points
     * @param pending points still to be given by a person
     */
    public record Total(int points, int max, int extra, int pending) {}

    /**
     * What the compiler said.
     *
     * @param messages one for each error; with file and line in front where it has a place
     */
    public record Compile(boolean ok, List<String> messages) {}

    /**
     * Something that a person should look at.
     *
     * @param with another student whose work it is about; null where there is none
     */
    public record Finding(String kind, String with, String evidence) {}
}
