package chatlab.analysis.tcp;

/**
 * An advertised window.
 *
 * @param frame the frame that advertised it
 * @param raw the value in the header
 * @param bytes the same in bytes: scaled where the handshake told the scale, but never in a SYN
 * @param advertisedBy whose receive window it is
 */
public record Window(int frame, int raw, long bytes, Side advertisedBy) {

    /** The smaller one in bytes, the first if they are the same; either may be null. */
    static Window smallerInBytes(Window a, Window b) {
        return a == null || (b != null && b.bytes < a.bytes) ? b : a;
    }

    /** The one with the smaller value in the header, the first if they are the same; either may be null. */
    static Window smallerRaw(Window a, Window b) {
        return a == null || (b != null && b.raw < a.raw) ? b : a;
    }
}
