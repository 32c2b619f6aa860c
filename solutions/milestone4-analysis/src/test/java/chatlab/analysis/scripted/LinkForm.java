package chatlab.analysis.scripted;

import static chatlab.analysis.testing.Packets.join;
import static chatlab.analysis.testing.Packets.shorts;

/** What stands in front of the IP header: each link type that the analyzer reads. */
public enum LinkForm {
    ETHERNET(1),
    VLAN(1),
    SERVICE_VLAN(1),
    COOKED_V1(113),
    COOKED_V2(276),
    NULL_LITTLE_ENDIAN(0),
    NULL_BIG_ENDIAN(0),
    LOOP(108),
    RAW_12(12),
    RAW(101),
    IP_ALONE(228);

    private static final int IPV6_ALONE = 229;
    private final int linkType;

    LinkForm(int linkType) {
        this.linkType = linkType;
    }

    int linkType(boolean ipv6) {
        return this == IP_ALONE && ipv6 ? IPV6_ALONE : linkType;
    }

    byte[] wrap(byte[] ip, boolean ipv6) {
        int type = ipv6 ? 0x86DD : 0x0800;
        int family = ipv6 ? 30 : 2;
        byte[] header = switch (this) {
            case ETHERNET -> join(new byte[12], shorts(type));
            case VLAN -> join(new byte[12], shorts(0x8100, 7, type));
            case SERVICE_VLAN -> join(new byte[12], shorts(0x88A8, 7, 0x8100, 8, type));
            case COOKED_V1 -> join(shorts(0, 1, 6), new byte[8], shorts(type));
            case COOKED_V2 -> join(shorts(type, 0, 0, 2, 1, 6), new byte[8]);
            case NULL_LITTLE_ENDIAN -> new byte[] {(byte) family, 0, 0, 0};
            case NULL_BIG_ENDIAN, LOOP -> new byte[] {0, 0, 0, (byte) family};
            case RAW_12, RAW, IP_ALONE -> new byte[0];
        };
        return join(header, ip);
    }
}
