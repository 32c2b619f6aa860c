package chatlab.analysis.capture;

import java.util.HashMap;
import java.util.Map;

/**
 * How many packets the capturing machine had to leave out, as a pcapng file's interface statistics say.
 *
 * <pre>
 *   type 4 | total length 4 | interface 4 | time 8 | options ...
 * </pre>
 */
final class Drops {
    private static final int OPTIONS = 20;
    private static final int BY_INTERFACE = 5;
    private static final int BY_SYSTEM = 7;

    private final Map<Integer, Long> ofSection = new HashMap<>();
    private long ofEarlierSections;

    /** Reads the block at the source's position, of which {@code length} bytes are in its buffer: statistics of the interface {@code index}. */
    void read(ByteSource source, int index, int length) {
        long dropped = 0;
        BlockOptions options = new BlockOptions(source, OPTIONS, length);
        while (options.next()) {
            boolean isDrop = options.code() == BY_INTERFACE || options.code() == BY_SYSTEM;
            if (isDrop && options.length() == 8) {
                dropped += options.int64();
            }
        }
        ofSection.put(index, dropped); // counted from the start: the latest block holds for all
    }

    /** The next section has other interfaces. */
    void beginSection() {
        ofEarlierSections = packets();
        ofSection.clear();
    }

    long packets() {
        return ofEarlierSections
                + ofSection.values().stream().mapToLong(Long::longValue).sum();
    }
}
