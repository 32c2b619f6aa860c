package chatlab.analysis.capture;

/** Numbers and names of what a captured packet begins with (tcpdump.org/linktypes.html). */
public final class LinkType {
    public static final int NULL = 0;
    public static final int ETHERNET = 1;
    /** Raw IP as the operating system numbers it: 12 on most, 14 on OpenBSD. Files should say {@link #RAW}. */
    public static final int RAW_12 = 12;

    public static final int RAW_14 = 14;
    public static final int RAW = 101;
    public static final int LOOP = 108;
    public static final int LINUX_COOKED_V1 = 113;
    public static final int IPV4 = 228;
    public static final int IPV6 = 229;
    public static final int LINUX_COOKED_V2 = 276;

    private LinkType() {}

    /** The name that tcpdump uses, for example {@code EN10MB}, or {@code LINKTYPE_147} where the analyzer knows none. */
    public static String name(int linkType) {
        return switch (linkType) {
            case NULL -> "NULL";
            case ETHERNET -> "EN10MB";
            case RAW_12, RAW_14, RAW -> "RAW";
            case LOOP -> "LOOP";
            case LINUX_COOKED_V1 -> "LINUX_SLL";
            case IPV4 -> "IPV4";
            case IPV6 -> "IPV6";
            case LINUX_COOKED_V2 -> "LINUX_SLL2";
            default -> "LINKTYPE_" + linkType;
        };
    }
}
