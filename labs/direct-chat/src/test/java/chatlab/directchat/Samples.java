package chatlab.directchat;

import chatlab.harness.probe.SampleText;
import java.util.List;

/** Texts that must arrive as they were sent, each as long as one read of the lab's programs at most. */
final class Samples {
    private static final String UTF_8_HINT =
            "Between bytes and text stands a character set. Is it UTF-8, on every computer, wherever the program makes one"
                    + " of the other?";

    static final List<SampleText> ALL = List.of(
            new SampleText("Hello You", null),
            new SampleText("How Are You", null), // what was sent too much with the first one comes before it
            new SampleText("  two spaces before, one behind ", "Spaces belong to a text, those at its ends too."),
            new SampleText("a: b: c", "A colon can be part of a text: then it is a character like any other."),
            new SampleText(
                    "x".repeat(190), "A text can have up to 200 bytes. How many does the program take at a time?"),
            new SampleText("Grüße, 你好 😀", UTF_8_HINT));

    private Samples() {}
}
