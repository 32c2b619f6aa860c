package chatlab.analysis.tcp;

/**
 * How long acknowledgements took, in nanoseconds, from the segment to the acknowledgement of its last byte.
 *
 * @param count how many segments were measured
 * @param smallest 0 if none was measured, as the next two
 */
public record RoundTrips(long count, long smallest, long average, long largest) {}
