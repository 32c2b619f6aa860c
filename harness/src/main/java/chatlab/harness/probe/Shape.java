package chatlab.harness.probe;

/** What the next part of a stream of text must look like, however the stream was cut into reads. */
@FunctionalInterface
public interface Shape {
    /** The text so far fits, but more of it must come. */
    int INCOMPLETE = 0;

    /** The text can't become what is expected, whatever comes. */
    int DIFFERENT = -1;

    /** The number of characters at the beginning that are what was expected, or one of the constants. */
    int match(String text);

    /** Nothing fits. */
    Shape NOTHING = text -> DIFFERENT;

    /** Exactly this text. */
    static Shape of(String expected) {
        return text -> {
            if (text.startsWith(expected)) {
                return expected.length();
            }
            return expected.startsWith(text) ? INCOMPLETE : DIFFERENT;
        };
    }

    /** This, or else another one. */
    default Shape or(Shape other) {
        return text -> {
            int length = match(text);
            return length > 0 ? length : Math.max(length, other.match(text));
        };
    }
}
