package chatlab.analysis.tcp;

import chatlab.analysis.capture.Bytes;
import chatlab.analysis.capture.Packet;
import chatlab.analysis.headers.Checksum;
import chatlab.analysis.headers.IpHeader;

/**
 * A TCP segment (RFC 9293, section 3.1) and what the analysis found out about it.
 *
 * <p>The same object is filled again for the next segment; whoever keeps something copies it.
 */
public final class Segment {
    public static final int FIN = 0x01;
    public static final int SYN = 0x02;
    public static final int RST = 0x04;
    public static final int ACK = 0x10;

    static final int SHORTEST_HEADER = 20;
    /** With the first 16 bytes captured, ports, numbers, flags and window are known. */
    private static final int NEEDED = 16;

    int frame;
    long time;
    IpHeader ip;
    int sourcePort;
    int destinationPort;
    int sequence;
    int acknowledgement;
    int flags;
    int window;
    int headerLength;
    int payloadLength;
    boolean headerCaptured;
    final TcpOptions options = new TcpOptions();

    int stream;
    int relativeSequence;
    int relativeAcknowledgement;
    long windowBytes;
    boolean fromClient;
    boolean capturedTwice;
    int findings;
    int duplicateAckNumber;
    int duplicateAckFrame;
    int timeoutFrame;
    long timeout;
    int acknowledgedFrame;
    long roundTrip;

    /** Fills this object from a packet; false where too little of the header was captured. */
    boolean read(Packet packet, IpHeader ip) {
        int captured = ip.capturedEnd() - ip.payloadStart();
        if (captured < NEEDED) {
            return false;
        }
        frame = packet.frame();
        time = packet.time();
        this.ip = ip;
        byte[] bytes = ip.bytes();
        int at = ip.payloadStart();
        sourcePort = Bytes.unsigned16(bytes, at);
        destinationPort = Bytes.unsigned16(bytes, at + 2);
        sequence = Bytes.int32(bytes, at + 4);
        acknowledgement = Bytes.int32(bytes, at + 8);
        headerLength = (Bytes.unsigned8(bytes, at + 12) >> 4) * 4;
        flags = Bytes.unsigned16(bytes, at + 12) & 0x0FFF;
        window = Bytes.unsigned16(bytes, at + 14);
        payloadLength = ip.payloadLength() - headerLength;
        headerCaptured = headerLength >= SHORTEST_HEADER && captured >= headerLength;
        options.read(bytes, at + SHORTEST_HEADER, at + headerLength, at + captured);
        clearFindings();
        return true;
    }

    private void clearFindings() {
        findings = 0;
        duplicateAckNumber = 0;
        duplicateAckFrame = 0;
        timeoutFrame = 0;
        timeout = 0;
        acknowledgedFrame = 0;
        roundTrip = 0;
        capturedTwice = false;
    }

    /** The frame number in the capture. */
    public int frame() {
        return frame;
    }

    /** When it was captured, in nanoseconds since 1970. */
    public long time() {
        return time;
    }

    /** The number of the connection, from 0. */
    public int stream() {
        return stream;
    }

    /** Whether the client of the connection sent it, as far as was known at this segment. */
    public boolean isFromClient() {
        return fromClient;
    }

    /** The sequence number in the header, 0 to 4,294,967,295. */
    public long sequence() {
        return Integer.toUnsignedLong(sequence);
    }

    /** The acknowledgement number in the header, 0 to 4,294,967,295, whether or not the ACK flag is set. */
    public long acknowledgement() {
        return Integer.toUnsignedLong(acknowledgement);
    }

    /** The sequence number counted from the sender's initial one, which is 0. */
    public long relativeSequence() {
        return Integer.toUnsignedLong(relativeSequence);
    }

    /** The acknowledgement number counted from the receiver's initial sequence number. */
    public long relativeAcknowledgement() {
        return Integer.toUnsignedLong(relativeAcknowledgement);
    }

    /** The flags, 12 bits: {@link #FIN}, {@link #SYN}, {@link #RST}, {@link #ACK} and others. */
    public int flags() {
        return flags;
    }

    /** Whether any of these flags is set. */
    public boolean has(int anyOf) {
        return (flags & anyOf) != 0;
    }

    /** Bytes of payload on the wire; negative where the IP packet is too short for the TCP header in it. */
    public int payloadLength() {
        return payloadLength;
    }

    /** The advertised window as it stands in the header. */
    public int window() {
        return window;
    }

    /** The advertised window in bytes, scaled if the handshake told the scale, never scaled in a SYN. */
    public long windowBytes() {
        return windowBytes;
    }

    /** Whether the analysis found this; never where the snap length cut the TCP header. */
    public boolean is(Finding finding) {
        return headerCaptured && (findings & finding.bit) != 0;
    }

    /** Which duplicate of an acknowledgement it is, from 1; 0 if none. */
    public int duplicateAckNumber() {
        return is(Finding.DUPLICATE_ACK) ? duplicateAckNumber : 0;
    }

    /** The frame of the acknowledgement that it repeats; 0 if none. */
    public int duplicateAckFrame() {
        return is(Finding.DUPLICATE_ACK) ? duplicateAckFrame : 0;
    }

    /** The frame after which the retransmission timeout ran; 0 if this is no plain retransmission. */
    public int timeoutFrame() {
        return headerCaptured && timeout != 0 ? timeoutFrame : 0;
    }

    /** How long the retransmission timeout was, in nanoseconds; 0 if this is no plain retransmission. */
    public long timeout() {
        return headerCaptured ? timeout : 0;
    }

    /** The frame that this acknowledges to its last byte, the first one if it was sent again; 0 if none. */
    public int acknowledgedFrame() {
        return headerCaptured ? acknowledgedFrame : 0;
    }

    /** How long after that frame, in nanoseconds; 0 if none, or if the clock of the capture was too coarse to tell. */
    public long roundTrip() {
        return headerCaptured ? roundTrip : 0;
    }

    /** Whether this is a second recording of the segment before it, made on another interface of a router. */
    public boolean isCapturedTwice() {
        return capturedTwice;
    }

    /** Whether the network card would still have filled the checksum in; known only of wholly captured segments. */
    boolean isChecksumOffloaded() {
        int length = ip.payloadLength();
        if (ip.payloadStart() + length > ip.capturedEnd() || length < SHORTEST_HEADER) {
            return false;
        }
        int checksum = Bytes.unsigned16(ip.bytes(), ip.payloadStart() + 16);
        return Checksum.isOfPseudoHeader(ip, checksum, length) && !Checksum.isGood(ip, length);
    }

    boolean isSyn() {
        return (flags & (SYN | ACK)) == SYN;
    }

    boolean isSynAck() {
        return (flags & (SYN | ACK)) == (SYN | ACK);
    }

    /** SYN, FIN or RST. */
    boolean isControl() {
        return has(SYN | FIN | RST);
    }

    /** Whether the snap length cut the header, which is known to be right otherwise. */
    boolean isHeaderCut() {
        return !headerCaptured && !isHeaderBroken();
    }

    /** Whether the header says that it is shorter than any header, or longer than its IP packet. */
    boolean isHeaderBroken() {
        return isOffsetTooSmall() || isTooShort();
    }

    /** Whether the header claims to be shorter than any is: then Wireshark shows neither its flags nor its window. */
    boolean isOffsetTooSmall() {
        return headerLength < SHORTEST_HEADER;
    }

    boolean isTooShort() {
        return payloadLength < 0;
    }

    void add(Finding finding) {
        findings |= finding.bit;
    }

    void remove(Finding finding) {
        findings &= ~finding.bit;
    }

    boolean found(Finding finding) {
        return (findings & finding.bit) != 0;
    }
}
