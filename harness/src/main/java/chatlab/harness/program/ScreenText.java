package chatlab.harness.program;

import static java.util.stream.Collectors.joining;

import chatlab.harness.probe.TextStream;
import chatlab.harness.probe.Texts;
import java.util.List;

/**
 * What a screen shows and was not taken yet, for whoever looks for a line in it.
 *
 * @param answered the answer to what was typed last: it may still come again, as it may have been asked for again
 */
record ScreenText(TextStream screen, String answered) {
    private static final int MOST_LINES = 4;

    int indexOf(String text) {
        return screen.unread().indexOf(text);
    }

    /** The first full line with one of the signs in it, but without {@code expected}; null where there is none. */
    String lineLike(List<String> signs, String expected) {
        if (signs.isEmpty()) {
            return null;
        }
        String unread = screen.unread();
        String fullLines = unread.substring(0, unread.lastIndexOf('\n') + 1);
        return fullLines
                .lines()
                .filter(line -> hasAny(signs, line) && !line.contains(expected))
                .map(ScreenText::withoutPrompt)
                .findFirst()
                .orElse(null);
    }

    private static boolean hasAny(List<String> signs, String line) {
        for (String sign : signs) {
            if (line.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    /** A prompt stands before what is shown by another thread than the one that asks. */
    static String withoutPrompt(String line) {
        return line.replaceFirst("^(?:> ?)+", "");
    }

    /** For a message: each new line once. */
    @Override
    public String toString() {
        List<String> lines = screen.unread()
                .lines()
                .map(ScreenText::withoutPrompt)
                .filter(line -> !line.isBlank() && !line.equals(answered))
                .distinct()
                .toList();
        if (lines.isEmpty()) {
            return "nothing new";
        }
        String shown = lines.stream().limit(MOST_LINES).map(Texts::quote).collect(joining(", "));
        return shown + (lines.size() > MOST_LINES ? " ..." : "") + " and nothing else";
    }
}
