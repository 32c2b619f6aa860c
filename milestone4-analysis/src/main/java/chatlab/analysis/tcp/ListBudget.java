package chatlab.analysis.tcp;

/**
 * The memory that lists of all connections may take together; the bound of each list alone would not bound their sum.
 *
 * <p>What a connection needs in any case doesn't count: the number of connections bounds that.
 */
final class ListBudget {
    static final int MOST_BYTES = 32 << 20;

    private int bytesLeft = MOST_BYTES;
    private int firstRefusedFrame;

    /** Takes so many bytes for a list that has to grow at this frame; false, and nothing is taken, if fewer are left. */
    boolean take(int bytes, int frame) {
        if (bytes > bytesLeft) {
            firstRefusedFrame = firstRefusedFrame == 0 ? frame : firstRefusedFrame;
            return false;
        }
        bytesLeft -= bytes;
        return true;
    }

    /** Takes back what a list no longer needs. */
    void giveBack(int bytes) {
        bytesLeft += bytes;
    }

    /** The first frame for which there was no room; 0 if there is none. */
    int firstRefusedFrame() {
        return firstRefusedFrame;
    }
}
