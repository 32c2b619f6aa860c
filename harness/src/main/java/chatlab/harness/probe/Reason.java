package chatlab.harness.probe;

/**
 * Why something that was waited for can't come any more, or has not come.
 *
 * @param text what to say behind "nothing came": {@code " within 8 seconds"}, {@code "; the program ended"}, or nothing
 * @param hint how to go on, where nothing more special is known; null where the question always knows better
 */
public record Reason(String text, String hint) {
    /** Tells it of a program: what was expected of it, and what was there instead up to the end of waiting. */
    public UnmetExpectation unmet(String expected, String actual) {
        return new UnmetExpectation(expected, actual + text, null, hint);
    }
}
