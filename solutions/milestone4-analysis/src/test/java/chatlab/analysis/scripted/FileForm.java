package chatlab.analysis.scripted;

import java.nio.ByteOrder;

/** The form of a capture file; pcap has one link type, that of the first connection, for all. */
public enum FileForm {
    PCAP(false, ByteOrder.LITTLE_ENDIAN, 1000),
    PCAP_BIG_ENDIAN(false, ByteOrder.BIG_ENDIAN, 1000),
    PCAP_NANOSECONDS(false, ByteOrder.LITTLE_ENDIAN, 1),
    PCAPNG(true, ByteOrder.LITTLE_ENDIAN, 1000),
    PCAPNG_BIG_ENDIAN(true, ByteOrder.BIG_ENDIAN, 1000),
    PCAPNG_NANOSECONDS(true, ByteOrder.LITTLE_ENDIAN, 1),
    /** A section for each half of the packets, with another byte order and interfaces of its own. */
    PCAPNG_TWO_SECTIONS(true, ByteOrder.LITTLE_ENDIAN, 1000),
    /** Units of 2 to the power of -20 seconds. */
    PCAPNG_POWER_OF_TWO(true, ByteOrder.LITTLE_ENDIAN, 1);

    static final int BITS = 20;

    final boolean pcapng;
    final ByteOrder order;
    final int nanoseconds;

    FileForm(boolean pcapng, ByteOrder order, int nanoseconds) {
        this.pcapng = pcapng;
        this.order = order;
        this.nanoseconds = nanoseconds;
    }
}
