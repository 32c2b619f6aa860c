package chatlab.analysis.udp;

import chatlab.analysis.capture.Bytes;
import chatlab.analysis.headers.IpHeader;

/** The checksum over a datagram and a pseudo-header with its addresses (RFC 768; RFC 8200, section 8.1). */
final class Checksum {
    private static final int ADDRESS_OFFSET_IPV4 = 12;
    private static final int ADDRESS_OFFSET_IPV6 = 8;

    private Checksum() {}

    /** Whether the checksum in a wholly captured datagram is right. */
    static boolean isGood(IpHeader ip, int length) {
        int addresses = ip.start() + (ip.isIpv6() ? ADDRESS_OFFSET_IPV6 : ADDRESS_OFFSET_IPV4);
        long sum = IpHeader.UDP + (long) length;
        sum += sum(ip.bytes(), addresses, ip.isIpv6() ? 32 : 8);
        sum += sum(ip.bytes(), ip.payloadStart(), length);
        while (sum > 0xFFFF) {
            sum = (sum & 0xFFFF) + (sum >>> 16);
        }
        return sum == 0xFFFF;
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
