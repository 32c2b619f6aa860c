package chatlab.analysis.report;

/** How lines stand out on a terminal, or don't: ANSI escape sequences (ECMA-48, SGR). */
enum Style {
    PLAIN(""),
    TITLE("1"),
    HEADINGS("4"),
    WARNING("33"),
    ALARM("31");

    private static final String ESCAPE = "\u001B[";

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** A line, without its end, in this style if {@code colour} is true. */
    String apply(String line, boolean colour) {
        return colour && this != PLAIN ? ESCAPE + code + "m" + line + ESCAPE + "0m" : line;
    }
}
