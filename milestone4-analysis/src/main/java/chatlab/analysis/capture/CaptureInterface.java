package chatlab.analysis.capture;

/**
 * A pcapng file's description of an interface.
 *
 * <pre>
 *   type 4 | total length 4 | link type 2 | reserved 2 | snap length 4 | options ...
 * </pre>
 */
record CaptureInterface(int linkType, long snapLength, int resolution, long secondsOffset) {
    private static final int TIME_RESOLUTION = 9;
    private static final int TIME_OFFSET = 14;
    private static final int MICROSECONDS = 6;
    private static final long NANOSECONDS_PER_SECOND = 1_000_000_000L;

    /** Reads the block at the source's position, of which {@code length} bytes are in its buffer. */
    static CaptureInterface read(ByteSource source, int length) {
        int resolution = MICROSECONDS;
        long secondsOffset = 0;
        BlockOptions options = new BlockOptions(source, 16, length);
        while (options.next()) {
            if (options.code() == TIME_RESOLUTION && options.length() == 1) {
                resolution = options.unsigned8();
            } else if (options.code() == TIME_OFFSET && options.length() == 8) {
                secondsOffset = options.int64();
            }
        }
        return new CaptureInterface(source.unsigned16(8), source.unsigned32(12), resolution, secondsOffset);
    }

    /** A timestamp in units of the interface, as nanoseconds since 1970. */
    long nanoseconds(long units) {
        if (resolution == MICROSECONDS && secondsOffset == 0) {
            return units * 1000;
        }
        boolean powerOfTwo = (resolution & 0x80) != 0;
        int exponent = resolution & 0x7F;
        return secondsOffset * NANOSECONDS_PER_SECOND + (powerOfTwo ? ofTwo(units, exponent) : ofTen(units, exponent));
    }

    /** Units of 2 to the power of {@code -exponent} seconds. */
    private static long ofTwo(long units, int exponent) {
        if (exponent >= Long.SIZE) {
            return 0;
        }
        long seconds = units >>> exponent;
        long fraction = exponent == 0 ? 0 : units << (Long.SIZE - exponent);
        // The fraction is in units of 2^-64 seconds: the upper half of the product is nanoseconds.
        long upperHalf = Math.multiplyHigh(fraction, NANOSECONDS_PER_SECOND);
        long unsigned = fraction < 0 ? upperHalf + NANOSECONDS_PER_SECOND : upperHalf;
        return seconds * NANOSECONDS_PER_SECOND + unsigned;
    }

    /** Units of 10 to the power of {@code -exponent} seconds. */
    private static long ofTen(long units, int exponent) {
        long nanoseconds = units;
        for (int i = exponent; i < 9; i++) {
            nanoseconds *= 10;
        }
        for (int i = 9; i < exponent && nanoseconds != 0; i++) {
            nanoseconds = Long.divideUnsigned(nanoseconds, 10);
        }
        return nanoseconds;
    }

    /** How much of a packet a simple packet block holds: it doesn't say so itself. */
    int snapped(long originalLength, long largest) {
        long snapped = snapLength == 0 ? originalLength : Math.min(snapLength, originalLength);
        return (int) Math.min(snapped, largest);
    }
}
