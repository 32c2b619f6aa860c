package chatlab.analysis.page;

import java.util.ArrayList;
import java.util.List;
import org.pcap4j.packet.TcpPacket;
import org.pcap4j.packet.TcpPacket.TcpOption;

/** The fields of a TCP segment (RFC 9293, section 3.1). */
final class TcpFields {
    private static final String[][] FLAGS = {
        {"CWR", "Congestion window reduced: the sender slowed down, as ECE had asked for (RFC 3168)."},
        {"ECE", "A router on the way was close to losing packets: please slow down (RFC 3168)."},
        {"URG", "The urgent pointer counts. Hardly any program uses this."},
        {"ACK", "The acknowledgement number counts. Set in every segment but the very first."},
        {"PSH", "Push: give this to the program at once."},
        {"RST", "Reset: this connection is broken, forget it."},
        {"SYN", "Synchronize: let us begin, my sequence numbers start here."},
        {"FIN", "Finish: I have nothing more to send."}
    };

    private final byte[] header;
    private final List<Field> fields = new ArrayList<>();
    private int bit;

    private TcpFields(byte[] header) {
        this.header = header;
    }

    /** The fields of the header with each of its options, and the payload if there is one. */
    static List<Field> of(TcpPacket segment) {
        TcpFields fields = new TcpFields(segment.getHeader().getRawData());
        fields.addNumbers();
        fields.addFlags();
        fields.addRest();
        segment.getHeader().getOptions().forEach(fields::addOption);
        fields.addPadding();
        return Payload.after(fields.fields, fields.header.length, segment.getPayload());
    }

    private void addNumbers() {
        add("Source port", "port", 16, "From which program on the sender's host it comes.");
        add("Destination port", "port", 16, "For which program on the receiver's host it is.");
        boolean isSyn = Field.number(header, 110, 1) == 1;
        add(
                "Sequence number",
                "seq",
                32,
                isSyn
                        ? "The sender's initial sequence number, a random one: it numbers the SYN itself. The first byte of data has the next number."
                        : "The number of the first byte of payload in this segment.");
        boolean counts = Field.number(header, 107, 1) == 1;
        add(
                "Acknowledgement number",
                "ack",
                32,
                counts
                        ? "I have all bytes before this one: it is the number of the byte that I expect next."
                        : "Counts for nothing here, as the flag ACK is not set.");
    }

    private void addFlags() {
        long words = Field.number(header, bit, 4);
        fields.add(new Field(
                "Header length",
                "control",
                bit,
                4,
                "" + words,
                Words.format(
                        "How long this header is, in rows of 4 bytes: %d × 4 = %d bytes. Also called data offset.",
                        words, words * 4)));
        bit += 4;
        add("Reserved", "control", 4, "Not used yet: zeros.");
        for (String[] flag : FLAGS) {
            add(flag[0], "control", 1, flag[1]);
        }
    }

    private void addRest() {
        add(
                "Window",
                "window",
                16,
                "How much room the sender of this segment has for what it receives. After the handshake it is multiplied as the window scale option says.");
        long checksum = Field.number(header, bit, 16);
        fields.add(
                new Field(
                        "Checksum",
                        "check",
                        bit,
                        16,
                        Words.format("0x%04x", checksum),
                        "Worked out from header, payload and addresses: with it the receiver notices bytes that were damaged on the way."));
        bit += 16;
        add("Urgent pointer", "check", 16, "Counts only with the flag URG.");
    }

    private void add(String name, String kind, int bits, String meaning) {
        fields.add(new Field(name, kind, bit, bits, "" + Field.number(header, bit, bits), meaning));
        bit += bits;
    }

    private void addOption(TcpOption option) {
        byte[] bytes = option.getRawData();
        if (bit / 8 + bytes.length <= header.length && bytes.length > 0) {
            fields.add(TcpOptionField.of(bytes, bit));
            bit += bytes.length * 8;
        }
    }

    private void addPadding() {
        int bits = header.length * 8 - bit;
        if (bits > 0) {
            fields.add(new Field("Padding", "option", bit, bits, "", "Fills the header up to a whole row of 4 bytes."));
        }
    }
}
