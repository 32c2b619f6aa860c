package chatlab.analysis.tcp;

/**
 * Recognizes packets that a router's capture holds twice, once for each interface they passed.
 *
 * <p>The copy has the same numbers, flags and IP identification, but another interface or hop limit, and comes within a
 * few milliseconds. A small table is enough to remember the segments of so short a time.
 */
final class TwiceCaptured {
    private static final int SLOTS = 256;
    private static final long SOON = 5_000_000;

    private final long[] numbers = new long[SLOTS];
    private final long[] descriptions = new long[SLOTS];
    private final int[] streams = new int[SLOTS];
    private final int[] places = new int[SLOTS];
    private final long[] times = new long[SLOTS];

    /** Whether the segment was recorded before; remembers it. */
    boolean isCopy(Segment segment) {
        long number = (segment.sequence() << 32) | segment.acknowledgement();
        long description = ((long) segment.ip.identification() << 32) | ((segment.payloadLength << 12) ^ segment.flags);
        int place = (segment.ip.interfaceIndex() << 8) | segment.ip.hopLimit();
        int slot = Long.hashCode((number ^ description) * 0x9E3779B97F4A7C15L) & (SLOTS - 1);
        boolean copy = numbers[slot] == number
                && descriptions[slot] == description
                && streams[slot] == segment.stream
                && places[slot] != place
                && Long.compareUnsigned(segment.time - times[slot], SOON) < 0;
        numbers[slot] = number;
        descriptions[slot] = description;
        streams[slot] = segment.stream;
        places[slot] = place;
        times[slot] = segment.time;
        return copy;
    }
}
