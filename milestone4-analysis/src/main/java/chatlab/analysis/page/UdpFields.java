package chatlab.analysis.page;

import java.util.List;
import org.pcap4j.packet.UdpPacket;

/** The fields of a datagram (RFC 768). */
final class UdpFields {
    private static final int HEADER = 8;

    private UdpFields() {}

    /** The four fields of the header, and the payload if there is one. */
    static List<Field> of(UdpPacket datagram) {
        byte[] header = datagram.getHeader().getRawData();
        long length = Field.number(header, 32, 16);
        long checksum = Field.number(header, 48, 16);
        return Payload.after(
                List.of(
                        new Field(
                                "Source port",
                                "port",
                                0,
                                16,
                                "" + Field.number(header, 0, 16),
                                "From which program on the sender's host it comes. 16 bits: 0 to 65,535."),
                        new Field(
                                "Destination port",
                                "port",
                                16,
                                16,
                                "" + Field.number(header, 16, 16),
                                "For which program on the receiver's host it is."),
                        new Field(
                                "Length",
                                "seq",
                                32,
                                16,
                                "" + length,
                                Words.format(
                                        "How many bytes the datagram has, header and payload: %d + %d = %d.",
                                        HEADER, length - HEADER, length)),
                        new Field(
                                "Checksum",
                                "check",
                                48,
                                16,
                                Words.format("0x%04x", checksum),
                                "Worked out from header, payload and addresses: with it the receiver notices bytes that were damaged on the way. 0 says that there is none.")),
                HEADER,
                datagram.getPayload());
    }
}
