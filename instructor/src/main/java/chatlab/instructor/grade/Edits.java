package chatlab.instructor.grade;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is to be changed in a source, as the files of the corpus write it.
 *
 * @param text has, for each edit, a line {@code --- instead of}, the old text, a line {@code +++ has}, the new text
 */
record Edits(String text) {
    private static final Pattern EDIT =
            Pattern.compile("--- instead of\n(.*?)\n\\+\\+\\+ has\n(.*?)(?=--- instead of\n|\\z)", Pattern.DOTALL);

    /**
     * The changed files, by their names.
     *
     * @throws IllegalStateException where a text to replace isn't there once in all of them together
     */
    Map<String, String> applyTo(Map<String, String> files) {
        Map<String, String> changed = new TreeMap<>(files);
        Matcher edit = EDIT.matcher(text);
        while (edit.find()) {
            String before = edit.group(1);
            String after = edit.group(2).stripTrailing();
            if (changed.values().stream()
                            .mapToInt(source -> count(before, source))
                            .sum()
                    != 1) {
                throw new IllegalStateException("expected once in the sources: " + before);
            }
            changed.replaceAll((name, source) -> source.replace(before, after));
        }
        return changed;
    }

    private static int count(String part, String source) {
        int count = 0;
        for (int at = source.indexOf(part); at >= 0; at = source.indexOf(part, at + 1)) {
            count++;
        }
        return count;
    }
}
