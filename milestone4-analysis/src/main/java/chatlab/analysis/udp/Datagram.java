package chatlab.analysis.udp;

/**
 * The header of a UDP datagram (RFC 768): four fields of two bytes each.
 *
 * @param length header and payload, in bytes
 * @param checksum as it stands in the header
 * @param checksumGood whether the checksum is right; null where it can't be known: there is none, or bytes were cut off
 * @param payloadBytes bytes of payload: the length without the 8 bytes of the header
 */
public record Datagram(
        int frame,
        int sourcePort,
        int destinationPort,
        int length,
        int checksum,
        Boolean checksumGood,
        int payloadBytes) {}
