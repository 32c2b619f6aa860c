package chatlab.analysis.headers;

import chatlab.analysis.capture.Bytes;
import chatlab.analysis.capture.Packet;
import java.net.InetAddress;
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
    /** So many bytes of an IPv4 header tell how long header and packet are. */
    private static final int LENGTH_KNOWN = 4;

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
    private boolean cut;
    private boolean broken;
    /** Where the number of the payload's protocol stands, and where that of the IPv6 fragment header does. */
    private int protocolAt;

    private int fragmentHeaderNamedAt;

    /** Looks for an IP header in the packet; false where there is none, or one that is broken or cut. */
    public boolean locate(Packet packet) {
        int linkHeader = LinkHeader.length(packet);
        cut = linkHeader == LinkHeader.CUT && packet.capturedLength() < packet.originalLength();
        broken = false;
        if (linkHeader < 0) {
            return false;
        }
        interfaceIndex = LinkHeader.interfaceIndex(packet);
        int from = packet.start();
        // A corrupt file can name any length.
        int original = (int) Math.min(Integer.MAX_VALUE, (long) from + packet.originalLength());
        return read(packet.bytes(), from + linkHeader, from + packet.capturedLength(), original);
    }

    /** Whether {@link #locate} has just failed because the snap length was too short. */
    public boolean isCut() {
        return cut;
    }

    /** Whether it has just failed because the header contradicts itself, or the packet was too short for it on the wire. */
    public boolean isBroken() {
        return broken;
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
        if (!reaches(at + 1, captured, original)) {
            return false;
        }
        int version = Bytes.unsigned8(bytes, at) >> 4;
        ipv6 = version == 6;
        broken = version != 4 && !ipv6;
        return !broken && (ipv6 ? readIpv6(captured, original) : readIpv4(captured, original));
    }

    /** Whether the header has bytes up to {@code needed}; if not, remembers why: {@code end} is where it stops on the wire. */
    private boolean reaches(int needed, int captured, int end) {
        boolean reaches = needed <= Math.min(captured, end);
        cut = !reaches && captured < end;
        broken = !reaches && !cut;
        return reaches;
    }

    private boolean readIpv4(int captured, int original) {
        int headerLength = (Bytes.unsigned8(bytes, start) & 0x0F) * 4;
        payloadStart = start + headerLength;
        broken = headerLength < IPV4_HEADER;
        if (broken || !reaches(start + LENGTH_KNOWN, captured, original)) {
            return false;
        }
        int totalLength = Bytes.unsigned16(bytes, start + 2);
        // A total length of 0 is left by network cards that cut large segments themselves (TSO).
        int end = totalLength == 0 ? original : Math.min(original, start + totalLength);
        broken = totalLength != 0 && totalLength < headerLength;
        if (broken || !reaches(payloadStart, captured, original)) {
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
        if (!reaches(start + IPV6_HEADER, captured, original)) {
            return false;
        }
        int length = Bytes.unsigned16(bytes, start + 4);
        int end = length == 0 ? original : Math.min(original, start + IPV6_HEADER + length);
        identification = 0;
        protocolAt = start + 6;
        payloadStart = start + IPV6_HEADER;
        return skipExtensions(captured, end) && endsAt(end, captured);
    }

    private boolean endsAt(int end, int captured) {
        protocol = Bytes.unsigned8(bytes, protocolAt);
        payloadLength = end - payloadStart;
        capturedEnd = Math.min(end, captured);
        return payloadLength >= 0;
    }

    /** Goes on to what comes after the extension headers (RFC 8200, section 4); false where they are cut or broken. */
    private boolean skipExtensions(int captured, int end) {
        while (Ipv6Extension.isExtension(Bytes.unsigned8(bytes, protocolAt)) && !isFragment()) {
            if (!reaches(payloadStart + 8, captured, end)) {
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
        return reaches(payloadStart, captured, end);
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

    /** Whether the snap length cut the payload off, or a part of it. */
    public boolean isPayloadCut() {
        return capturedEnd - payloadStart < payloadLength;
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
        return IpAddresses.of(Arrays.copyOfRange(bytes, at, at + (ipv6 ? 16 : 4)));
    }
}
