package chatlab.analysis.tcp;

/** The smallest and largest windows that one side advertised. */
final class WindowExtremes {
    final Extreme smallest = new Extreme();
    final Extreme largest = new Extreme();
    final Extreme smallestRaw = new Extreme();
    final Extreme smallestRawWithoutSyn = new Extreme();
    final Extreme smallestWithoutSyn = new Extreme();

    void add(Segment segment) {
        keepIf(smallest, segment.windowBytes < smallest.bytes, segment);
        keepIf(largest, segment.windowBytes > largest.bytes, segment);
        keepIf(smallestRaw, segment.window < smallestRaw.raw, segment);
        if (!segment.has(Segment.SYN)) {
            keepIf(smallestRawWithoutSyn, segment.window < smallestRawWithoutSyn.raw, segment);
            keepIf(smallestWithoutSyn, segment.windowBytes < smallestWithoutSyn.bytes, segment);
        }
    }

    private static void keepIf(Extreme extreme, boolean isBeyond, Segment segment) {
        if (isBeyond || extreme.frame == 0) {
            extreme.frame = segment.frame;
            extreme.raw = segment.window;
            extreme.bytes = segment.windowBytes;
        }
    }

    /** The window that is kept; frame 0 while there is none. */
    static final class Extreme {
        private int frame;
        private int raw;
        private long bytes;

        Window toWindow(Side advertisedBy) {
            return frame == 0 ? null : new Window(frame, raw, bytes, advertisedBy);
        }
    }
}
