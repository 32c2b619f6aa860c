package chatlab.analysis.marks;

/**
 * What an answer is worth.
 *
 * @param hint the next step; null for the question's own hint
 */
record Verdict(Worth worth, String hint) {
    enum Worth {
        ALL,
        HALF,
        NOTHING
    }

    static final Verdict RIGHT = new Verdict(Worth.ALL, null);
    static final Verdict WRONG = new Verdict(Worth.NOTHING, null);

    static Verdict of(boolean right) {
        return right ? RIGHT : WRONG;
    }

    /** Right in a way that the hint tells. */
    static Verdict half(String hint) {
        return new Verdict(Worth.HALF, hint);
    }

    /** A typical mistake. */
    static Verdict wrong(String hint) {
        return new Verdict(Worth.NOTHING, hint);
    }

    /** Half of an odd number is rounded up. */
    int of(int points) {
        return switch (worth) {
            case ALL -> points;
            case HALF -> (points + 1) / 2;
            case NOTHING -> 0;
        };
    }
}
