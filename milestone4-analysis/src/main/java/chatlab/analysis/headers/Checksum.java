package chatlab.analysis.headers;

import chatlab.analysis.capture.Bytes;

/** The checksum of TCP and UDP over a pseudo-header with the addresses, and header and payload (RFC 9293, RFC 768). */
public final class Checksum {
    private static final int ALL_ONES = 0xFFFF;

    private Checksum() {}

    /** Whether the checksum in a wholly captured segment or datagram of so many bytes is right. */
    public static boolean isGood(IpHeader ip, int length) {
        return folded(pseudoHeader(ip, length) + sum(ip.bytes(), ip.payloadStart(), length)) == ALL_ONES;
    }

    /**
     * Whether the checksum covers only the pseudo-header: what an operating system leaves in the header for the network
     * card, which adds the rest.
     *
     * @param checksum the value in the header
     * @param length header and payload, in bytes
     */
    public static boolean isOfPseudoHeader(IpHeader ip, int checksum, int length) {
        return checksum == folded(pseudoHeader(ip, length));
    }

    private static long pseudoHeader(IpHeader ip, int length) {
        return ip.protocol() + (long) length + sum(ip.bytes(), ip.sourceAt(), ip.isIpv6() ? 32 : 8);
    }

    /** The sum with its carries added in, in 16 bits (RFC 1071). */
    private static long folded(long sum) {
        long folded = sum;
        while (folded > ALL_ONES) {
            folded = (folded & ALL_ONES) + (folded >>> 16);
        }
        return folded;
    }

    private static long sum(byte[] bytes, int from, int length) {
        long sum = 0;
        int end = from + length;
        for (int i = from; i + 1 < end; i += 2) {
            sum += Bytes.unsigned16(bytes, i);
        }
        return length % 2 == 0 ? sum : sum + (Bytes.unsigned8(bytes, end - 1) << 8);
    }
}
