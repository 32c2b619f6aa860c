package chatlab.analysis.tcp;

/** Order of sequence numbers, which go on with 0 after 4,294,967,295 (RFC 9293, section 3.4). */
final class Sequence {
    private Sequence() {}

    static boolean isBefore(int a, int b) {
        return a - b < 0;
    }

    static boolean isAfter(int a, int b) {
        return b - a < 0;
    }
}
