package chatlab.analysis.headers;

import chatlab.analysis.capture.Bytes;
import chatlab.analysis.capture.Packet;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * The IP header of a packet (RFC 791, RFC 8200): a view of the bytes it was found in.
 *
 * <p>The same object is filled again for the next packet.
 */
public final class IpHeader {
    public static final int TCP = 6;
    public static final int UDP = 17;

    private static final int IPV4_HEADER = 20;
    private static final int IPV6_HEADER = 40;

    private byte[] bytes = {};
    private int start;
    private boolean ipv6;
    private int protocol;
    private int payloadStart;
    private int payloadLength;
    private int capturedEnd;
    private int interfaceIndex;
    private int identification;
    private int fragmentStart;
    private boolean moreFragments;
    /** Where the number of the payload's protocol stands, and where that of the IPv6 fragment header does. */
    private int protocolAt;

    private int fragmentHeaderNamedAt;

    /** Looks for an IP header in the packet; false where there is none, or one that is broken or cut. */
    public boolean locate(Packet packet) {
        int linkHeader = LinkHeader.length(packet);
        if (linkHeader == LinkHeader.NO_IP) {
            return false;
        }
        interfaceIndex = LinkHeader.interfaceIndex(packet);
        int from = packet.start();
        // A corrupt file can name any length.
        int original = (int) Math.min(Integer.MAX_VALUE, (long) from + packet.originalLength());
        return read(packet.bytes(), from + linkHeader, from + packet.capturedLength(), original);
    }

    /** Whether packets of this link type can be read at all. */
    public static boolean knows(int linkType) {
        return LinkHeader.isKnown(linkType);
    }

    /** Reads the header at {@code at}; the two ends are where the packet stops in the file and where it did on the wire. */
    boolean read(byte[] bytes, int at, int captured, int original) {
        this.bytes = bytes;
        start = at;
        fragmentStart = 0;
        moreFragments = false;
        if (captured - at < IPV4_HEADER) {
            return false;
        }
        int version = Bytes.unsigned8(bytes, at) >> 4;
        ipv6 = version == 6;
        return ipv6 ? readIpv6(captured, original) : version == 4 && readIpv4(captured, original);
    }

    private boolean readIpv4(int captured, int original) {
        int headerLength = (Bytes.unsigned8(bytes, start) & 0x0F) * 4;
        int totalLength = Bytes.unsigned16(bytes, start + 2);
        payloadStart = start + headerLength;
        // A total length of 0 is left by network cards that cut large segments themselves (TSO).
        int end = totalLength == 0 ? original : Math.min(original, start + totalLength);
        if (headerLength < IPV4_HEADER || payloadStart > end || payloadStart > captured) {
            return false;
        }
        int fragment = Bytes.unsigned16(bytes, start + 6);
        identification = Bytes.unsigned16(bytes, start + 4);
        moreFragments = (fragment & 0x2000) != 0;
        fragmentStart = (fragment & 0x1FFF) * 8;
        protocolAt = start + 9;
        return endsAt(end, captured);
    }

    private boolean readIpv6(int captured, int original) {
        if (captured - start < IPV6_HEADER) {
            return false;
        }
        int length = Bytes.unsigned16(bytes, start + 4);
        int end = length == 0 ? original : Math.min(original, start + IPV6_HEADER + length);
        identification = 0;
        protocolAt = start + 6;
        payloadStart = start + IPV6_HEADER;
        return skipExtensions(Math.min(end, captured)) && endsAt(end, captured);
    }

    private boolean endsAt(int end, int captured) {
        protocol = Bytes.unsigned8(bytes, protocolAt);
        payloadLength = end - payloadStart;
        capturedEnd = Math.min(end, captured);
        return payloadLength >= 0;
    }

    /** Goes on to what comes after the extension headers (RFC 8200, section 4); false where they are cut. */
    private boolean skipExtensions(int end) {
        while (Ipv6Extension.isExtension(Bytes.unsigned8(bytes, protocolAt)) && !isFragment()) {
            if (payloadStart + 8 > end) {
                return false;
            }
            int type = Bytes.unsigned8(bytes, protocolAt);
            if (type == Ipv6Extension.FRAGMENT) {
                fragmentHeaderNamedAt = protocolAt;
                int fragment = Bytes.unsigned16(bytes, payloadStart + 2);
                moreFragments = (fragment & 1) != 0;
                fragmentStart = fragment & 0xFFF8;
                identification = Bytes.int32(bytes, payloadStart + 4);
            }
            int length = Ipv6Extension.length(type, Bytes.unsigned8(bytes, payloadStart + 1));
            protocolAt = payloadStart;
            payloadStart += length;
        }
        return payloadStart <= end;
    }

    /** The array that holds the header. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where in {@link #bytes()} the header begins. */
    public int start() {
        return start;
    }

    /** What comes after the header, for example {@link #TCP}. */
    public int protocol() {
        return protocol;
    }

    /** Where in {@link #bytes()} that begins. */
    public int payloadStart() {
        return payloadStart;
    }

    /** How many bytes of payload were on the wire: what the header says, but no more than the packet had. */
    public int payloadLength() {
        return payloadLength;
    }

    /** Where in {@link #bytes()} the captured part of the IP packet ends. */
    public int capturedEnd() {
        return capturedEnd;
    }

    /** Whether this is only a part of a larger packet. */
    public boolean isFragment() {
        return moreFragments || fragmentStart > 0;
    }

    public boolean isIpv6() {
        return ipv6;
    }

    /** The identification field, which tells two packets of a sender apart; 0 in IPv6 without fragments. */
    public int identification() {
        return identification;
    }

    /** How many routers the packet may still pass (time to live, hop limit). */
    public int hopLimit() {
        return Bytes.unsigned8(bytes, start + (ipv6 ? 7 : 8));
    }

    /** Which of the machine's interfaces saw the packet. */
    public int interfaceIndex() {
        return interfaceIndex;
    }

    public InetAddress source() {
        return address(sourceAt());
    }

    public InetAddress destination() {
        return address(destinationAt());
    }

    int sourceAt() {
        return start + (ipv6 ? 8 : 12);
    }

    int destinationAt() {
        return start + (ipv6 ? 24 : 16);
    }

    boolean hasMoreFragments() {
        return moreFragments;
    }

    /** Where in {@link #bytes()} the number of the IPv6 fragment header stands. */
    int fragmentHeaderNamedAt() {
        return fragmentHeaderNamedAt;
    }

    /** The offset of this fragment in bytes. */
    int fragmentStart() {
        return fragmentStart;
    }

    private InetAddress address(int at) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + (ipv6 ? 16 : 4)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 and 16 bytes are always an address", e);
        }
    }
}
