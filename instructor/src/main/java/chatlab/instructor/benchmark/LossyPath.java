package chatlab.instructor.benchmark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;

/**
 * Which part of a file a TCP sender sends next, over a path that loses some segments and lets others overtake.
 *
 * <p>Positions are bytes from the beginning of the file. What was sent has arrived at once, except where there is a hole.
 */
final class LossyPath {
    /** How long, in microseconds, a sender waits for an acknowledgement before it sends again. */
    static final long TIMEOUT = 200_000;

    static final int NOTHING = -1;
    /** Payloads of most senders, in bytes: what Ethernet lets through, or what any network does (RFC 9293, section 3.7.1). */
    private static final int[] SEGMENTS = {SegmentFile.LARGEST_PAYLOAD, 536, 536};

    private static final int DUPLICATES_THAT_ASK = 3;

    private final int length;
    private final int segment;
    private final int window;
    private final Random random;
    private final Deque<Integer> holes = new ArrayDeque<>();
    private int overtaken = NOTHING;
    private int next;
    private int acknowledged;
    private int arrived;
    private int duplicatesOwed;
    private int duplicates;
    private boolean timedOut;
    private boolean waits;

    LossyPath(int length, Random random) {
        this.length = length;
        this.random = random;
        this.segment = SEGMENTS[random.nextInt(SEGMENTS.length)];
        this.window = (4 + random.nextInt(40)) * segment;
    }

    int length() {
        return length;
    }

    /** Where the segment begins that is sent now, or {@link #NOTHING}: then the receiver may acknowledge. */
    int toSend() {
        waits = false;
        if (duplicatesOwed > 0 || arrived >= 2) {
            return NOTHING;
        }
        if (overtaken != NOTHING && duplicates > 0) {
            return fill(overtaken);
        }
        boolean full = next - acknowledged >= window || next == length;
        if (!holes.isEmpty() && (full || duplicates >= DUPLICATES_THAT_ASK)) {
            return again();
        }
        return full ? NOTHING : further();
    }

    private int again() {
        waits = duplicates < DUPLICATES_THAT_ASK && !timedOut;
        timedOut = waits;
        return waits ? NOTHING : fill(holes.getFirst());
    }

    private int fill(int hole) {
        holes.remove(hole);
        overtaken = NOTHING;
        duplicates = holes.isEmpty() ? 0 : duplicates;
        arrived = 2;
        return hole;
    }

    private int further() {
        int fate = random.nextInt(2000);
        if (fate == 0 && acknowledged >= segment && isOrderly()) {
            duplicatesOwed++;
            return acknowledged - segment; // for no reason
        }
        int at = next;
        next += sent(at);
        if (fate <= 12) { // lost behind the place where packets are captured
            holes.add(at);
            return at;
        }
        if (fate <= 20 && next < length) { // lost before, or overtaken by the next one
            holes.add(at);
            overtaken = fate <= 14 || overtaken != NOTHING ? overtaken : at;
            at = next;
            next += sent(at);
        }
        arrive();
        return at;
    }

    private void arrive() {
        if (holes.isEmpty()) {
            arrived++;
        } else {
            duplicatesOwed++;
        }
    }

    /** How many bytes of payload the segment has that begins at {@code at}. */
    int sent(int at) {
        return Math.min(segment, length - at);
    }

    /** Whether nothing happens before {@link #TIMEOUT} is over; known after {@link #toSend}. */
    boolean waits() {
        return waits;
    }

    boolean owesAcknowledgement() {
        return arrived > 0 || duplicatesOwed > 0;
    }

    /** The receiver sends an acknowledgement. */
    void acknowledged() {
        if (duplicatesOwed > 0) {
            duplicatesOwed--;
            duplicates += isOrderly() ? 0 : 1;
        }
        arrived = 0;
        acknowledged = acknowledgement();
    }

    /** Up to where everything has arrived. */
    int acknowledgement() {
        return holes.isEmpty() ? next : holes.getFirst();
    }

    /** Whether there is no hole. */
    boolean isOrderly() {
        return holes.isEmpty();
    }

    /** Whether bytes beyond the last hole have arrived: from {@link #blockStart} on. */
    boolean hasBlock() {
        return !holes.isEmpty() && blockStart() < next;
    }

    int blockStart() {
        return holes.getLast() + segment;
    }

    int blockEnd() {
        return next;
    }

    boolean isDone() {
        return acknowledged == length && holes.isEmpty();
    }
}
