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
 * @param edits the text file that says so
 */
record WrongSubmission(String name, String fails, String edits) {
    private static final Pattern FAILS = Pattern.compile("^fails (Q[\\d.]+)\n");
    private static final Pattern EDIT =
            Pattern.compile("--- instead of\n(.*?)\n\\+\\+\\+ has\n(.*?)(?=--- instead of\n|\\z)", Pattern.DOTALL);

    static WrongSubmission read(Path file) throws IOException {
        String text = Files.readString(file);
        Matcher fails = FAILS.matcher(text);
        if (!fails.find()) {
            throw new IOException(file + ":1: expected \"fails Q...\"");
        }
        return new WrongSubmission(file.getFileName().toString().replace(".txt", ""), fails.group(1), text);
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
