package chatlab.harness.probe;

/** How a message shows text that a program sent. */
public final class Texts {
    private static final int LONGEST = 200;

    private Texts() {}

    /** In quotation marks, with line ends and control characters made visible, and cut where it is long. */
    public static String quote(String text) {
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        StringBuilder quoted = new StringBuilder("\"");
        shown.codePoints().forEach(c -> append(quoted, c));
        quoted.append('"');
        return text.length() <= LONGEST ? quoted.toString() : quoted + " ... (" + text.length() + " characters)";
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
