package chatlab.analysis.headers;

/** The extension headers that may stand between the IPv6 header and its payload. */
final class Ipv6Extension {
    static final int FRAGMENT = 44;
    static final int FRAGMENT_LENGTH = 8;
    private static final int HOP_BY_HOP = 0;
    private static final int ROUTING = 43;
    private static final int AUTHENTICATION = 51;
    private static final int DESTINATION = 60;
    private static final int MOBILITY = 135;
    private static final int HOST_IDENTITY = 139;
    private static final int SHIM6 = 140;

    private Ipv6Extension() {}

    static boolean isExtension(int protocol) {
        return switch (protocol) {
            case HOP_BY_HOP, ROUTING, FRAGMENT, AUTHENTICATION, DESTINATION, MOBILITY, HOST_IDENTITY, SHIM6 -> true;
            default -> false;
        };
    }

    /** The length in bytes of an extension header with this value in its length field. */
    static int length(int type, int field) {
        return switch (type) {
            case FRAGMENT -> FRAGMENT_LENGTH;
            case AUTHENTICATION -> (field + 2) * 4;
            default -> (field + 1) * 8;
        };
    }
}
