package chatlab.analysis.headers;

import chatlab.analysis.capture.Bytes;
import chatlab.analysis.capture.LinkType;
import chatlab.analysis.capture.Packet;

/** Finds out how long the header of the link layer is, and whether IP comes after it. */
final class LinkHeader {
    /** What {@link #length} gives where no IP header comes after the link header. */
    static final int NO_IP = -1;

    /** What it gives where too little was captured to tell. */
    static final int CUT = -2;

    private static final int ETHERNET = 14;
    private static final int COOKED_V1 = 16;
    private static final int COOKED_V2 = 20;
    private static final int LOOPBACK = 4;
    private static final int VLAN_TAG = 4;

    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86DD;
    private static final int VLAN = 0x8100;
    private static final int SERVICE_VLAN = 0x88A8;
    private static final int OLD_SERVICE_VLAN = 0x9100;

    private LinkHeader() {}

    /** The number of bytes before the IP header, or one of the two above. */
    static int length(Packet packet) {
        return switch (packet.linkType()) {
            case LinkType.ETHERNET -> afterEtherType(packet, ETHERNET - 2, ETHERNET);
            case LinkType.LINUX_COOKED_V1 -> afterEtherType(packet, COOKED_V1 - 2, COOKED_V1);
            case LinkType.LINUX_COOKED_V2 -> afterEtherType(packet, 0, COOKED_V2);
            case LinkType.NULL, LinkType.LOOP -> afterFamily(packet);
            case LinkType.RAW, LinkType.RAW_12, LinkType.RAW_14, LinkType.IPV4, LinkType.IPV6 -> 0;
            default -> NO_IP;
        };
    }

    /** Whether the analyzer knows what packets with this link type begin with. */
    static boolean isKnown(int linkType) {
        return !LinkType.name(linkType).startsWith("LINKTYPE_");
    }

    /** Which of the machine's interfaces saw the packet; cooked v2 alone says it in the packet itself. */
    static int interfaceIndex(Packet packet) {
        return packet.linkType() == LinkType.LINUX_COOKED_V2 && packet.capturedLength() >= COOKED_V2
                ? Bytes.int32(packet.bytes(), packet.start() + 4)
                : packet.interfaceIndex();
    }

    private static int afterEtherType(Packet packet, int typeAt, int headerLength) {
        int length = headerLength;
        if (packet.capturedLength() < length) {
            return CUT;
        }
        int type = Bytes.unsigned16(packet.bytes(), packet.start() + typeAt);
        while (type == VLAN || type == SERVICE_VLAN || type == OLD_SERVICE_VLAN) {
            length += VLAN_TAG;
            if (packet.capturedLength() < length) {
                return CUT;
            }
            type = Bytes.unsigned16(packet.bytes(), packet.start() + length - 2);
        }
        return type == IPV4 || type == IPV6 ? length : NO_IP;
    }

    /** Loopback of BSD and macOS: 4 bytes of address family, in the byte order of whoever captured, or (LOOP) of networks. */
    private static int afterFamily(Packet packet) {
        if (packet.capturedLength() < LOOPBACK) {
            return CUT;
        }
        int family = Bytes.int32(packet.bytes(), packet.start());
        return isIp(family) || isIp(Integer.reverseBytes(family)) ? LOOPBACK : NO_IP;
    }

    /** 2 is IPv4 everywhere; IPv6 is 24 on NetBSD and OpenBSD, 28 on FreeBSD, 30 on macOS. */
    private static boolean isIp(int family) {
        return family == 2 || family == 24 || family == 28 || family == 30;
    }
}
