package chatlab.analysis.tcp;

/** What the analysis remembers of one side's segments; the names in brackets are Wireshark's. */
final class Direction {
    static final int SCALE_UNKNOWN = -1;
    static final int SCALE_NOT_USED = -2;
    /** More than any window: none was seen yet. */
    private static final int NO_WINDOW = -1;

    private static final int[] NO_BLOCKS = {};

    /** The initial sequence number (base_seq), once {@link #baseKnown}. */
    int base;

    boolean baseKnown;
    int windowScale = SCALE_UNKNOWN;
    int window = NO_WINDOW;
    /** True between the SYN and the first segment after it: that one's window isn't scaled yet. */
    boolean firstAckPending;

    /** One beyond the highest sequence number sent (nextseq); 0 while nothing was seen. */
    int next;

    long nextTime;
    int nextFrame;
    /** The payload of the segment that moved {@link #next} last. */
    int nextLength;
    /** One beyond the highest sequence number without a gap (maxseqtobeacked); 0 while nothing was seen. */
    int contiguous;

    int lastAcknowledgement;
    long lastTime;
    int lastFindings;

    int duplicateAcks;
    /** The frame that the duplicates repeat. */
    int duplicatedFrame;

    /** How much payload this side takes in a segment, as its SYN said; 0 while unknown. */
    int maximumSegmentSize;
    /** Segments without a final checksum. */
    long offloaded;

    final InFlight inFlight;
    /** Whether some segments found no room there. */
    boolean tooManyInFlight;

    /** The SACK blocks of the latest segment, counted from the other side's base. */
    int sackBlocks;

    int[] sackLeft = NO_BLOCKS;
    int[] sackRight = NO_BLOCKS;

    final DirectionTotals totals;

    Direction(ListBudget budget) {
        inFlight = new InFlight(budget);
        totals = new DirectionTotals(budget);
    }

    boolean lastHad(Finding finding) {
        return (lastFindings & finding.bit) != 0;
    }

    /** By how many bits the window of the next segment is shifted, when data is compared with it. */
    int shift() {
        return firstAckPending || windowScale < 0 ? 0 : windowScale;
    }

    /** The window in bytes: never scaled in a SYN (RFC 7323, section 2.2), nor where the scale isn't known. */
    long bytes(Segment segment) {
        return segment.has(Segment.SYN) || windowScale < 0 ? segment.window : (long) segment.window << windowScale;
    }
}
