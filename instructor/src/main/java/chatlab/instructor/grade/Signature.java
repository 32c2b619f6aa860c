package chatlab.instructor.grade;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a constructor or method is declared.
 *
 * @param text modifiers, result, name, parameters and exceptions, on one line
 * @param line the line of the source that it begins on, counted from 1
 */
record Signature(String text, int line) {
    private static final String MODIFIERS = "(?:(?:public|protected|private|static|final|synchronized)\\s+)*";
    private static final String RESULT = "(?:(?!new\\b|return\\b|throw\\b|else\\b)[\\w.<>\\[\\], ?]+\\s+)?";
    private static final String THROWS = "(?:\\s+throws\\s+[\\w., ]+?)?";

    /** Those in a source that have this name. */
    static List<Signature> of(String name, String source) {
        return Pattern.compile("(?m)^[ \\t]+(" + MODIFIERS + RESULT + Pattern.quote(name) + "\\([^()]*\\)" + THROWS
                        + ")\\s*\\{")
                .matcher(source)
                .results()
                .map(found ->
                        new Signature(found.group(1).replaceAll("\\s+", " ").strip(), lineAt(found.start(1), source)))
                .toList();
    }

    private static int lineAt(int place, String source) {
        return (int) source.substring(0, place).chars().filter(c -> c == '\n').count() + 1;
    }
}
