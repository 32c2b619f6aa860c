package chatlab.harness.probe;

import java.util.PrimitiveIterator;

/** How a message shows text that a program sent. */
public final class Texts {
    private static final int LONGEST = 99;

    /** How much is shown of a longer text. */
    private static final int SHOWN = 60;

    /** Up to here the length of a longer text is told; beyond it is the length of something that never ends. */
    private static final int LONGEST_COUNTED = 2_000;

    private Texts() {}

    /** In quotation marks, with line ends and control characters made visible, and cut where it is long. */
    public static String quote(String text) {
        String shown = visible(text, LONGEST + 1);
        return shown.length() <= LONGEST
                ? '"' + shown + '"'
                : '"' + visible(text, SHOWN) + "\" ... (" + length(text) + " characters)";
    }

    /** As much of the beginning as takes about {@code length} characters to show. */
    private static String visible(String text, int length) {
        StringBuilder shown = new StringBuilder();
        PrimitiveIterator.OfInt characters = text.codePoints().iterator();
        while (characters.hasNext() && shown.length() < length) {
            append(shown, characters.nextInt());
        }
        return shown.toString();
    }

    private static String length(String text) {
        return text.length() <= LONGEST_COUNTED ? "" + text.length() : "more than " + LONGEST_COUNTED;
    }

    private static void append(StringBuilder quoted, int character) {
        switch (character) {
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (Character.isISOControl(character)) {
                    quoted.append("\\u%04x".formatted(character));
                } else {
                    quoted.appendCodePoint(character);
                }
            }
        }
    }
}
