package chatlab.instructor.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A submission with one bug: the solution with some of its text replaced.
 *
 * @param name what is wrong with it
 * @param fails the question that it must fail, and the first one that it doesn't pass
 * @param options what its JVM is started with, one option a line, where the bug shows only then
 * @param edits the text file that says so
 */
record WrongSubmission(String name, String fails, String options, String edits) {
    private static final Pattern FAILS = Pattern.compile("^fails (Q[\\d.]+)(?: with (\\S+))?\n");
    private static final Pattern EDIT =
            Pattern.compile("--- instead of\n(.*?)\n\\+\\+\\+ has\n(.*?)(?=--- instead of\n|\\z)", Pattern.DOTALL);

    static WrongSubmission read(Path file) throws IOException {
        String text = Files.readString(file);
        Matcher fails = FAILS.matcher(text);
        if (!fails.find()) {
            throw new IOException(file + ":1: expected \"fails Q...\" or \"fails Q... with OPTION\"");
        }
        return new WrongSubmission(
                file.getFileName().toString().replace(".txt", ""),
                fails.group(1),
                fails.group(2) == null ? "" : fails.group(2),
                text);
    }

    /** The solution's text with the bug in it; throws IllegalStateException where the text to replace isn't there once. */
    String applyTo(String solution) {
        String source = solution;
        Matcher edit = EDIT.matcher(edits);
        while (edit.find()) {
            String before = edit.group(1);
            int at = source.indexOf(before);
            if (at < 0 || source.indexOf(before, at + 1) >= 0) {
                throw new IllegalStateException(name + ": expected once in the solution: " + before);
            }
            source = source.substring(0, at) + edit.group(2).stripTrailing() + source.substring(at + before.length());
        }
        return source;
    }
}
