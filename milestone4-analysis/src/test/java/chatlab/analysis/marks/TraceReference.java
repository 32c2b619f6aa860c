package chatlab.analysis.marks;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A capture for the program TraceQuestions, and what it should print of it.
 *
 * @param answers for each name all values that are right
 * @param own whether it is the student's own, of which the grader doesn't tell the right values
 */
public record TraceReference(
        String title,
        Path capture,
        InetAddress client,
        InetAddress server,
        Map<String, List<String>> answers,
        boolean own) {

    /** The first difference in the answers to these questions, as expected and found; null if all are right. */
    public Difference difference(Map<String, String> printed, List<String> questions) {
        return answers.entrySet().stream()
                .filter(entry -> questions.contains(entry.getKey().replaceFirst("\\..*", "")))
                .filter(entry ->
                        entry.getValue().stream().noneMatch(right -> isSame(right, printed.get(entry.getKey()))))
                .map(entry -> difference(entry.getKey(), entry.getValue().get(0), printed.get(entry.getKey())))
                .findFirst()
                .orElse(null);
    }

    private static boolean isSame(String right, String printed) {
        return printed != null && right.replace(" ", "").equalsIgnoreCase(printed.replace(" ", ""));
    }

    private Difference difference(String name, String right, String printed) {
        return new Difference(
                "for %s it prints %s=%s".formatted(title, name, own ? "(the right value)" : right),
                Objects.isNull(printed) ? "it prints no " + name : "it prints " + name + "=" + printed);
    }

    /** What should have been printed and what was. */
    public record Difference(String expected, String found) {}
}
