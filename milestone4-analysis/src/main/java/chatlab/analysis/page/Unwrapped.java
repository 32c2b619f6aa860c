package chatlab.analysis.page;

/** Turns numbers of 32 bits, which begin again with 0, into numbers that go on (RFC 9293, section 3.4). */
final class Unwrapped {
    private long latest;

    /** The number that is meant: of all with these 32 bits, the nearest to the one before. */
    long near(long number) {
        latest += (int) (number - latest);
        return latest;
    }
}
