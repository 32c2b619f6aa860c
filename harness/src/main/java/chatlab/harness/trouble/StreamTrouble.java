package chatlab.harness.trouble;

import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * What happens to the bytes in one direction of a TCP connection.
 *
 * @param cutting in which pieces they are passed on
 * @param leastDelay how late a piece is at least, in milliseconds
 * @param mostDelay how late a piece is at most, in milliseconds
 * @param end what ends this direction besides its sender
 * @param endAfter after how many bytes it does
 */
public record StreamTrouble(Cutting cutting, int leastDelay, int mostDelay, End end, long endAfter) {
    /** What the line does once enough bytes have passed, although their sender goes on. */
    public enum End {
        /** Nothing: only the ends of the connection end it. */
        NEVER,

        /** It closes this direction; the other one goes on: half of the connection is closed. */
        CLOSE,

        /** It resets the connection at both ends. */
        RESET
    }

    /** Bytes pass as they come. */
    public static final StreamTrouble NONE = new StreamTrouble(Cutting.AS_IT_COMES, 0, 0);

    /** Trouble that doesn't end the connection. */
    public StreamTrouble(Cutting cutting, int leastDelay, int mostDelay) {
        this(cutting, leastDelay, mostDelay, End.NEVER, Long.MAX_VALUE);
    }

    /** Draws how late the next piece is, in nanoseconds. */
    long delay(Random random) {
        return TimeUnit.MILLISECONDS.toNanos(random.nextInt(leastDelay, mostDelay + 1));
    }
}
