package chatlab.analysis.page;

import chatlab.analysis.evidence.Evidence;
import java.util.List;
import java.util.Set;
import org.pcap4j.packet.IpV6Packet;
import org.pcap4j.packet.Packet;
import org.pcap4j.packet.TcpPacket;
import org.pcap4j.packet.UdpPacket;

/** A segment or datagram as textbooks draw it: rows of 32 bits, with a box for each field, and its bytes below. */
final class HeaderDrawing {
    private static final String HINT =
            "Rest the mouse on a field, tap it, or go to it with the Tab key: its meaning is told here.";

    private final String protocol;
    private final byte[] bytes;
    private final List<Field> fields;
    private final Evidence evidence;
    private final Set<String> asked;

    private HeaderDrawing(Evidence evidence, String protocol, Packet packet, List<Field> fields, Set<String> asked) {
        this.evidence = evidence;
        this.protocol = protocol;
        this.bytes = packet.getRawData();
        this.fields = fields;
        this.asked = asked;
    }

    /**
     * The drawing of a packet; null if it has neither a segment nor a datagram that can be read.
     *
     * @param asked the fields that it is about; empty for all
     */
    static HeaderDrawing of(Evidence evidence, Set<String> asked) {
        if (evidence != null && evidence.tcp().isPresent()) {
            TcpPacket segment = evidence.tcp().get();
            return new HeaderDrawing(evidence, "TCP", segment, TcpFields.of(segment), asked);
        }
        if (evidence != null && evidence.udp().isPresent()) {
            UdpPacket datagram = evidence.udp().get();
            return new HeaderDrawing(evidence, "UDP", datagram, UdpFields.of(datagram), asked);
        }
        return null;
    }

    void draw(Markup page) {
        String name = Words.format("%s header of frame %d, in rows of 32 bits", protocol, evidence.frame());
        page.open(asked.isEmpty() ? "div.bytes" : "div.bytes.asking").line();
        page.open("div.scroll", "tabindex", 0, "role", "group", "aria-label", name);
        layers(page);
        new HeaderBoxes(page, fields, asked).draw(bytes);
        page.close();
        meanings(page);
        page.close().line();
    }

    /** What the packet consists of: one header behind the other, then the payload. */
    private void layers(Markup page) {
        int payload =
                fields.stream().filter(Field::isPayload).mapToInt(Field::bytes).sum();
        String ip = evidence.packet() instanceof IpV6Packet ? "IPv6" : "IPv4";
        page.open("p.layers");
        page.element(
                "span",
                Words.format(
                        "%s header, %d bytes", ip, evidence.packet().getHeader().length()));
        page.element("span.this", Words.format("%s header, %d bytes", protocol, headerBytes()));
        page.element("span", payload == 0 ? "no payload" : "payload, " + Words.count(payload, "byte"));
        page.close().line();
    }

    private int headerBytes() {
        return fields.stream()
                        .filter(field -> !field.isPayload())
                        .mapToInt(Field::bits)
                        .sum()
                / 8;
    }

    /** What is seen as long as no field is looked at: what those asked for mean, else what one can do. */
    private void meanings(Markup page) {
        page.open("div.meanings");
        if (asked.isEmpty()) {
            page.element("p.hint", HINT);
        }
        for (Field field : fields) {
            if (asked.isEmpty() || asked.contains(field.name())) {
                page.open(asked.isEmpty() ? "p.paper" : "p");
                page.element("b", field.title())
                        .text(" " + field.meaning())
                        .close()
                        .line();
            }
        }
        page.close();
    }
}
