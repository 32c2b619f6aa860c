package chatlab.analysis.headers;

import chatlab.analysis.capture.Bytes;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Two endpoints, as the key of a {@link ConversationMap}: both directions of a conversation have the same key.
 *
 * <p>An object can be set again for the next packet; what is stored is a copy.
 */
public final class Conversation {
    private long lowerHigh;
    private long lowerLow;
    private long higherHigh;
    private long higherLow;
    private int ports;
    private boolean ipv6;
    private boolean fromLower;

    /** Sets the key to the packet's addresses and ports. */
    public void set(IpHeader ip, int sourcePort, int destinationPort) {
        ipv6 = ip.isIpv6();
        long sourceHigh = high(ip, ip.sourceAt());
        long sourceLow = low(ip, ip.sourceAt());
        long destinationHigh = high(ip, ip.destinationAt());
        long destinationLow = low(ip, ip.destinationAt());
        int order = Long.compare(sourceHigh, destinationHigh);
        order = order == 0 ? Long.compare(sourceLow, destinationLow) : order;
        order = order == 0 ? Integer.compare(sourcePort, destinationPort) : order;
        fromLower = order <= 0;
        lowerHigh = fromLower ? sourceHigh : destinationHigh;
        lowerLow = fromLower ? sourceLow : destinationLow;
        higherHigh = fromLower ? destinationHigh : sourceHigh;
        higherLow = fromLower ? destinationLow : sourceLow;
        ports = fromLower ? (sourcePort << 16) | destinationPort : (destinationPort << 16) | sourcePort;
    }

    /** Whether the packet came from the endpoint with the lower address (or port): tells the two directions apart. */
    public boolean isFromLower() {
        return fromLower;
    }

    private static long high(IpHeader ip, int at) {
        return ip.isIpv6() ? Bytes.int64(ip.bytes(), at) : 0;
    }

    private static long low(IpHeader ip, int at) {
        return ip.isIpv6() ? Bytes.int64(ip.bytes(), at + 8) : Integer.toUnsignedLong(Bytes.int32(ip.bytes(), at));
    }

    /** The endpoint with the lower address, or port where the addresses are the same. */
    public Endpoint lower() {
        return new Endpoint(address(lowerHigh, lowerLow), ports >>> 16);
    }

    /** The other endpoint. */
    public Endpoint higher() {
        return new Endpoint(address(higherHigh, higherLow), ports & 0xFFFF);
    }

    private InetAddress address(long high, long low) {
        ByteBuffer bytes = ByteBuffer.allocate(16).putLong(high).putLong(low);
        return IpAddresses.of(ipv6 ? bytes.array() : Arrays.copyOfRange(bytes.array(), 12, 16));
    }

    /** A copy that stays as it is when this one is set for the next packet. */
    public Conversation copy() {
        Conversation copy = new Conversation();
        copy.lowerHigh = lowerHigh;
        copy.lowerLow = lowerLow;
        copy.higherHigh = higherHigh;
        copy.higherLow = higherLow;
        copy.ports = ports;
        copy.ipv6 = ipv6;
        return copy;
    }

    boolean isSame(Conversation other) {
        return lowerLow == other.lowerLow
                && higherLow == other.higherLow
                && ports == other.ports
                && lowerHigh == other.lowerHigh
                && higherHigh == other.higherHigh
                && ipv6 == other.ipv6;
    }

    /** A number in which every bit of the key counts (the finishing steps of MurmurHash3). */
    public int hash() {
        long mixed = (lowerLow * 31 + higherLow) * 31 + ports;
        mixed = (mixed * 31 + lowerHigh) * 31 + higherHigh;
        mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return (int) (mixed ^ (mixed >>> 33));
    }
}
