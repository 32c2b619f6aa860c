package chatlab.relaychat;

/**
 * Keeps messages apart: whoever receives them takes what one read returns for one message, and TCP would join what is
 * sent at the same moment.
 */
final class Pace {
    private static final int MILLISECONDS_APART = 80;
    private static final int NANOSECONDS = 1_000_000;

    private long last = System.nanoTime() - MILLISECONDS_APART * NANOSECONDS;

    /** Waits until the next message may be sent: not at all after a pause, as people make it. */
    void keep() throws InterruptedException {
        long milliseconds = MILLISECONDS_APART - (System.nanoTime() - last) / NANOSECONDS;
        if (milliseconds > 0) {
            Thread.sleep(milliseconds);
        }
        last = System.nanoTime();
    }
}
