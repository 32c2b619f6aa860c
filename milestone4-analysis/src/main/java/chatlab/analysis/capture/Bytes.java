package chatlab.analysis.capture;

/** Reads numbers in network byte order (big-endian) out of a byte array. */
public final class Bytes {
    private Bytes() {}

    /** One byte as a number from 0 to 255. */
    public static int unsigned8(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }

    /** Two bytes as a number from 0 to 65,535. */
    public static int unsigned16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    /** Four bytes as they are; {@link Integer#toUnsignedLong} gives their unsigned value. */
    public static int int32(byte[] bytes, int at) {
        return unsigned16(bytes, at) << 16 | unsigned16(bytes, at + 2);
    }

    /** Eight bytes as they are. */
    public static long int64(byte[] bytes, int at) {
        return (long) int32(bytes, at) << 32 | Integer.toUnsignedLong(int32(bytes, at + 4));
    }
}
