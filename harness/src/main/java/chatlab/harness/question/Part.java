package chatlab.harness.question;

/**
 * A part of a question that earns points by itself.
 *
 * @param what the part, for the score card: {@code the frame}
 * @param earned what it earned
 * @param max what it could earn
 * @param expected what a right answer says; null when all was earned
 * @param actual what the student's says; null when all was earned
 * @param hint how to go on; null for the question's own hint
 */
public record Part(String what, int earned, int max, String expected, String actual, String hint) {
    /** A part that is right. */
    public static Part right(String what, int points) {
        return new Part(what, points, points, null, null, null);
    }
}
