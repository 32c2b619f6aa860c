package chatlab.harness.probe;

import java.util.List;

/**
 * A text that must arrive as it was sent.
 *
 * @param hint how to go on where a program changes it; null where that is nothing special
 */
public record SampleText(String text, String hint) {
    /** Only ASCII. */
    public static final List<SampleText> PLAIN = List.of(
            new SampleText("Hello You", null),
            new SampleText("How Are You", null), // what was sent too much with the first one comes before it
            new SampleText("  two spaces before, one behind ", "Spaces belong to a text, those at its ends too."),
            new SampleText("a: b: c", "A colon can be part of a text: then it is a character like any other."),
            new SampleText(
                    "x".repeat(900), "A text can have up to 1,024 bytes. How many does the program take at a time?"));

    /** With characters that take one, two, three and four bytes. */
    public static final SampleText UTF_8 = new SampleText(
            "Grüße, 你好 😀",
            "Between bytes and text stands a character set. Is it UTF-8, on every computer, wherever the program makes one"
                    + " of the other?");
}
