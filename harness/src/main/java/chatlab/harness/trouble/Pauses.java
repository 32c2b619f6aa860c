package chatlab.harness.trouble;

import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Short pauses at moments that are drawn, as a busy machine has them. Many threads may use it at the same time. */
public final class Pauses {
    /** No pauses at all. */
    public static final Pauses NONE = new Pauses(new Random(), 0);

    /** One out of so many moments is a pause. */
    private static final int RARITY = 4;

    private static final int LONGEST_MILLISECONDS = 20;

    /** How long all pauses together may be, in nanoseconds: far less than a grader waits. */
    static final long MOST = TimeUnit.SECONDS.toNanos(1);

    private final Random random;
    private long left;

    Pauses(Random random) {
        this(random, MOST);
    }

    private Pauses(Random random, long most) {
        this.random = random;
        this.left = most;
    }

    /** Draws how long to pause now, in milliseconds; most often it is 0. */
    public synchronized int draw() {
        return left <= 0 || random.nextInt(RARITY) > 0 ? 0 : 1 + random.nextInt(LONGEST_MILLISECONDS);
    }

    /** Counts how long a pause really was, in nanoseconds: on a busy machine it is longer than it was meant to be. */
    public synchronized void add(long nanoseconds) {
        left -= nanoseconds;
    }

    /** Pauses as it is drawn; an interrupt ends the pause and is left for the next who waits. */
    public void take() {
        int milliseconds = draw();
        if (milliseconds > 0) {
            long begin = System.nanoTime();
            sleep(milliseconds);
            add(System.nanoTime() - begin);
        }
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
