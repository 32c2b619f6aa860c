package chatlab.analysis.answers;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a student's {@code answers.json} says. */
public final class Answers {
    /** The name of the file. */
    public static final String FILE = "answers.json";

    /** All questions and their fields; no field where the question itself has the answer. */
    static final Map<String, List<String>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("client1", List.of());
        FIELDS.put("server", List.of());
        FIELDS.put("Q3", List.of("frame", "sequence", "flags", "text"));
        FIELDS.put("Q4", List.of("frame", "sequence", "acknowledgement", "flags", "text"));
        FIELDS.put("Q5", List.of("frame", "value", "unit", "throttled", "text"));
        FIELDS.put("Q6", List.of("retransmissions", "frames", "text"));
        FIELDS.put("Q7", List.of("fields", "names"));
        FIELDS.put("Q8", List.of("sourcePort", "destinationPort", "length", "checksum"));
        FIELDS.put("Q9", List.of("capture", "frame", "length", "covers"));
        FIELDS.put("Q10", List.of());
        FIELDS.put("Q11", List.of());
        FIELDS.put("Q12", List.of());
    }

    private final Map<String, Answer> answers;
    private final List<String> problems;

    private Answers(AnswersReader reader) {
        this.answers = reader.answers();
        this.problems = reader.problems();
    }

    /** Reads the file in a student's folder; whatever is wrong with it is kept in the answers and the problems. */
    public static Answers read(Path folder) {
        return new Answers(AnswersReader.read(folder.resolve(FILE)));
    }

    /** What is wrong with the file itself, a sentence with its place each: a syntax error, a question that there isn't. */
    public List<String> problems() {
        return problems;
    }

    /**
     * The answer of this name, {@code Q10} or {@code Q3.frame}.
     *
     * @throws IllegalArgumentException if there is no such question or field
     */
    public Answer get(String name) {
        String question = name.replaceFirst("\\..*", "");
        String field = name.substring(Math.min(name.length(), question.length() + 1));
        if (!FIELDS.containsKey(question) || FIELDS.get(question).contains(field) == field.isEmpty()) {
            throw new IllegalArgumentException("no question " + name);
        }
        Answer answer = answers.get(name);
        return answer != null ? answer : answers.containsKey(question) ? notAnObject(question) : missing(name);
    }

    /** The whole question is null, or a number, where an object with fields was asked for. */
    private Answer notAnObject(String question) {
        Answer whole = answers.get(question);
        return whole.problem() != null || whole.isOpen()
                ? whole
                : Answer.unusable(whole.said()
                        + " where { \"%s\": ... } is expected"
                                .formatted(FIELDS.get(question).get(0)));
    }

    private Answer missing(String name) {
        return Answer.unusable(
                problems.isEmpty() ? FILE + " has no " + name : "no " + name + ": " + String.join("; ", problems));
    }

    /** Whether nothing of a question has been filled in yet; the text for the teacher doesn't count. */
    public boolean isOpen(String question) {
        return all(question).allMatch(Answer::isOpen);
    }

    /** Whether nothing of a question can be read. */
    public boolean isUnusable(String question) {
        return all(question).allMatch(answer -> answer.problem() != null);
    }

    /** Whether something has been answered to every question, right or wrong. */
    public boolean isComplete() {
        return FIELDS.keySet().stream().noneMatch(question -> isOpen(question) || isUnusable(question));
    }

    /** A question's only answer, or its first one. */
    public Answer first(String question) {
        return all(question).findFirst().orElseThrow();
    }

    private Stream<Answer> all(String question) {
        List<String> fields = FIELDS.get(question);
        return fields.isEmpty()
                ? Stream.of(get(question))
                : fields.stream().filter(field -> !field.equals("text")).map(field -> get(question + "." + field));
    }
}
