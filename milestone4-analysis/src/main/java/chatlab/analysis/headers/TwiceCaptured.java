package chatlab.analysis.headers;

/**
 * Recognizes packets that a router's capture holds twice, once for each interface they passed.
 *
 * <p>The copy has the same numbers and IP identification, but another interface or hop limit, and comes within a few
 * milliseconds. A small table is enough to remember the packets of so short a time.
 */
public final class TwiceCaptured {
    private static final int SLOTS = 256;
    private static final long SOON = 5_000_000;

    private final long[] numbers = new long[SLOTS];
    private final long[] descriptions = new long[SLOTS];
    private final int[] conversations = new int[SLOTS];
    private final int[] places = new int[SLOTS];
    private final long[] times = new long[SLOTS];

    /**
     * Whether the packet was recorded before; remembers it if not.
     *
     * @param time when it was captured, in nanoseconds
     * @param conversation a number of the conversation it belongs to
     * @param number what tells it from others of the conversation, for example sequence and acknowledgement number
     * @param description what else is the same in a copy
     */
    public boolean isCopy(IpHeader ip, long time, int conversation, long number, int description) {
        long described = ((long) ip.identification() << 32) | Integer.toUnsignedLong(description);
        int place = (ip.interfaceIndex() << 8) | ip.hopLimit();
        int slot = Long.hashCode((number ^ described) * 0x9E3779B97F4A7C15L) & (SLOTS - 1);
        boolean copy = numbers[slot] == number
                && descriptions[slot] == described
                && conversations[slot] == conversation
                && places[slot] != place
                && Long.compareUnsigned(time - times[slot], SOON) < 0;
        if (!copy) {
            numbers[slot] = number;
            descriptions[slot] = described;
            conversations[slot] = conversation;
            places[slot] = place;
            times[slot] = time;
        }
        return copy;
    }
}
