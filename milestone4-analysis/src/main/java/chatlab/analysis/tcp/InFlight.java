package chatlab.analysis.tcp;

/**
 * The segments of one direction that are not acknowledged yet, in the order in which they were sent.
 *
 * <p>A ring of parallel arrays. As long as each segment begins where the one before ended, or later, those that an
 * acknowledgement covers are the oldest; otherwise all are looked at.
 */
final class InFlight {
    static final int MOST = 10_000;
    private static final int NONE = -1;

    /** Room in any case; more is taken from the budget. */
    private static final int LEAST = 4;

    private static final int BYTES_PER_SEGMENT = 3 * Integer.BYTES + Long.BYTES;
    private static final int[] NOTHING = {};
    private static final long[] NO_TIMES = {};

    private final ListBudget budget;
    private int[] frames = NOTHING;
    private int[] starts = NOTHING;
    private int[] ends = NOTHING;
    private long[] times = NO_TIMES;
    private int oldest;
    private int size;
    private boolean ordered = true;

    /** Set by {@link #acknowledge}: the segment whose end was acknowledged exactly, and when it was sent first. */
    int acknowledgedFrame;

    long acknowledgedTime;

    InFlight(ListBudget budget) {
        this.budget = budget;
    }

    int size() {
        return size;
    }

    /** Makes room for one more, if there are fewer than {@link #MOST}; false if no memory is left. */
    boolean hasRoom(int frame) {
        if (size < frames.length) {
            return true;
        }
        boolean granted = size < LEAST || budget.take(size * BYTES_PER_SEGMENT, frame);
        if (granted) {
            grow();
        }
        return granted;
    }

    /** Takes a segment in, after {@link #hasRoom}. */
    void add(int frame, int start, int end, long time) {
        ordered = size == 0 || (ordered && follows(start, end));
        int slot = at(size++);
        frames[slot] = frame;
        starts[slot] = start;
        ends[slot] = end;
        times[slot] = time;
    }

    private boolean follows(int start, int end) {
        return !Sequence.isBefore(end, starts[oldest]) && !Sequence.isBefore(start, ends[at(size - 1)]);
    }

    /** Makes full arrays twice as long, and lets them begin with the oldest. */
    private void grow() {
        int capacity = Math.max(LEAST, size * 2);
        frames = unrolled(frames, capacity);
        starts = unrolled(starts, capacity);
        ends = unrolled(ends, capacity);
        long[] unrolled = new long[capacity];
        System.arraycopy(times, oldest, unrolled, 0, size - oldest);
        System.arraycopy(times, 0, unrolled, size - oldest, oldest);
        times = unrolled;
        oldest = 0;
    }

    private int[] unrolled(int[] ring, int capacity) {
        int[] unrolled = new int[capacity];
        System.arraycopy(ring, oldest, unrolled, 0, size - oldest);
        System.arraycopy(ring, 0, unrolled, size - oldest, oldest);
        return unrolled;
    }

    /** Gives the memory back when everything is acknowledged: most connections are over then. */
    private void shrink() {
        budget.giveBack((frames.length - LEAST) * BYTES_PER_SEGMENT);
        frames = NOTHING;
        starts = NOTHING;
        ends = NOTHING;
        times = NO_TIMES;
        oldest = 0;
    }

    /** The slot of the {@code index}-th oldest; the capacity is a power of two. */
    private int at(int index) {
        return (oldest + index) & (frames.length - 1);
    }

    /** Removes what {@code acknowledgement} covers; true if it is the end of one segment exactly. */
    boolean acknowledge(int acknowledgement) {
        if (size == 0) {
            return false;
        }
        boolean newestIsCovered = !Sequence.isAfter(ends[at(size - 1)], acknowledgement);
        boolean oldestIsCovered = !Sequence.isAfter(ends[oldest], acknowledgement);
        boolean onlyOldest = ordered && (oldestIsCovered || !newestIsCovered);
        boolean exact = onlyOldest ? dropOldest(acknowledgement) : dropAnywhere(acknowledgement);
        if (size == 0 && frames.length > LEAST) {
            shrink();
        }
        return exact;
    }

    private boolean dropOldest(int acknowledgement) {
        boolean exact = false;
        while (size > 0 && !Sequence.isAfter(ends[oldest], acknowledgement)) {
            exact = exact || isExact(oldest, acknowledgement);
            oldest = at(1);
            size--;
        }
        if (size > 0) {
            acknowledgePart(oldest, acknowledgement);
        }
        return exact;
    }

    private boolean dropAnywhere(int acknowledgement) {
        boolean exact = false;
        int before = size;
        size = 0;
        ordered = true;
        for (int i = 0; i < before; i++) {
            int slot = at(i);
            if (Sequence.isAfter(ends[slot], acknowledgement)) {
                acknowledgePart(slot, acknowledgement);
                add(frames[slot], starts[slot], ends[slot], times[slot]); // never overtakes slot
            } else {
                exact = exact || isExact(slot, acknowledgement);
            }
        }
        return exact;
    }

    private boolean isExact(int slot, int acknowledgement) {
        if (ends[slot] != acknowledgement) {
            return false;
        }
        acknowledgedFrame = frames[slot];
        acknowledgedTime = times[slot];
        return true;
    }

    private void acknowledgePart(int slot, int acknowledgement) {
        if (Sequence.isAfter(acknowledgement, starts[slot])) {
            starts[slot] = acknowledgement;
        }
    }

    /** Whether one segment holds all bytes from {@code start} to {@code end}. */
    boolean holds(int start, int end) {
        for (int i = 0; i < size; i++) {
            int slot = at(i);
            if (!Sequence.isBefore(start, starts[slot]) && !Sequence.isAfter(end, ends[slot])) {
                return true;
            }
        }
        return false;
    }

    /** How far, beyond an acknowledgement of something unseen, the segments in flight go on without a gap. */
    int endBeyond(int acknowledgement) {
        int left = 0;
        int right = 0;
        for (int i = size - 1; i >= 0; i--) {
            int slot = at(i);
            if (left == right) {
                left = starts[slot];
                right = ends[slot];
            }
            if (!Sequence.isBefore(starts[slot], acknowledgement)) {
                right = ends[slot] == left ? right : ends[slot];
                left = starts[slot];
            }
        }
        return acknowledgement == left && Sequence.isAfter(right, acknowledgement) ? right : acknowledgement;
    }

    /** The index of the oldest segment that begins at {@code start} or later, or -1. */
    int oldestFrom(int start) {
        for (int i = 0; i < size; i++) {
            if (!Sequence.isBefore(starts[at(i)], start)) {
                return i;
            }
        }
        return NONE;
    }

    int frame(int index) {
        return frames[at(index)];
    }

    long time(int index) {
        return times[at(index)];
    }
}
