package chatlab.analysis.capture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads numbers in network byte order (big-endian) out of a byte array. */
public final class Bytes {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Bytes() {}

    /** One byte as a number from 0 to 255. */
    public static int unsigned8(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }

    /** Two bytes as a number from 0 to 65,535. */
    public static int unsigned16(byte[] bytes, int at) {
        return (short) SHORT.get(bytes, at) & 0xFFFF;
    }

    /** Four bytes as they are; {@link Integer#toUnsignedLong} gives their unsigned value. */
    public static int int32(byte[] bytes, int at) {
        return (int) INT.get(bytes, at);
    }

    /** Eight bytes as they are. */
    public static long int64(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }
}
