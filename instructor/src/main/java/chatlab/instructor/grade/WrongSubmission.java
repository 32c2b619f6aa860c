package chatlab.instructor.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A submission with one bug: the solution with some of its text replaced.
 *
 * @param file where it is kept
 * @param name what is wrong with it
 * @param fails the question that it must fail, and the first one that it doesn't pass
 * @param options what its JVM is started with, one option a line, where the bug shows only then
 * @param edits the part of the file that says so
 * @param card what the student must see of that question; empty where the file doesn't say yet
 */
public record WrongSubmission(Path file, String name, String fails, String options, String edits, String card) {
    private static final String CARD = "=== the student sees\n";

    private static final Pattern FAILS = Pattern.compile("^fails (Q[\\d.]+)(?: with (\\S+))?\n");

    static WrongSubmission read(Path file) throws IOException {
        String text = Files.readString(file);
        Matcher fails = FAILS.matcher(text);
        if (!fails.find()) {
            throw new IOException(file + ":1: expected \"fails Q...\" or \"fails Q... with OPTION\"");
        }
        int card = text.indexOf(CARD);
        return new WrongSubmission(
                file,
                file.getFileName().toString().replace(".txt", ""),
                fails.group(1),
                fails.group(2) == null ? "" : fails.group(2),
                card < 0 ? text : text.substring(0, card),
                card < 0 ? "" : text.substring(card + CARD.length()));
    }

    /** The text file of this submission with another card. */
    public String withCard(String newCard) {
        return edits + CARD + newCard;
    }

    /** Whether it can't be marked in the graders' JVM, as that has other options, or would be ended by it. */
    boolean needsOwnJvm() {
        return !options.isEmpty() || edits.contains("System.exit(");
    }

    /** The solution's files with the bug in one of them. */
    Map<String, String> applyTo(Map<String, String> solution) {
        return new Edits(edits).applyTo(solution);
    }
}
