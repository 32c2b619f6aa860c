package chatlab.analysis.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.capture.Bytes;
import chatlab.analysis.capture.CaptureException;
import chatlab.analysis.capture.CaptureReader;
import chatlab.analysis.capture.LinkType;
import chatlab.analysis.capture.Packet;
import chatlab.analysis.headers.IpHeader;
import chatlab.analysis.testing.SampleCaptures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pcap4j.packet.BsdLoopbackPacket;
import org.pcap4j.packet.EthernetPacket;
import org.pcap4j.packet.IllegalRawDataException;
import org.pcap4j.packet.IpPacket;
import org.pcap4j.packet.IpSelector;
import org.pcap4j.packet.LinuxSllPacket;
import org.pcap4j.packet.TcpPacket;
import org.pcap4j.packet.TcpPacket.TcpHeader;
import org.pcap4j.packet.UdpPacket;

/** pcap4j dissects from the link layer on, knowing nothing of our way to the headers. */
class Pcap4jTest {
    private static final int QINQ = 0x88A8;

    static List<Path> captures() throws IOException {
        return SampleCaptures.all();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void pcap4j_finds_the_same_in_every_packet_that_it_can_dissect(Path capture) throws IOException {
        int[] dissected = {0};
        forEachPacket(capture, packet -> {
            org.pcap4j.packet.Packet theirs = dissect(packet);
            if (theirs != null) {
                dissected[0]++;
                IpHeader ip = new IpHeader();
                assertThat(ip.locate(packet)).as("frame %s", packet.frame()).isTrue();
                assertThat(ours(packet, ip)).isEqualTo(theirs(packet.frame(), theirs));
            }
        });

        boolean hasPackets = !capture.toString().matches(".*(empty-file|header-only|bad-caplen).*");
        assertThat(dissected[0] > 0).isEqualTo(hasPackets);
    }

    /** So that the test above isn't about nothing. */
    @ParameterizedTest
    @CsvSource({"bulk-loss-1.pcap.gz, 577", "qinq-88a8.pcap.gz, 577", "loopback-any-sll2.pcap, 23", "ipv6.pcap.gz, 32"})
    void pcap4j_can_dissect_all_of_these(String name, int packets) throws IOException {
        List<Integer> tcpOrUdp = new ArrayList<>();
        forEachPacket(SampleCaptures.file(name), packet -> {
            org.pcap4j.packet.Packet theirs = dissect(packet);
            if (theirs.contains(TcpPacket.class) || theirs.contains(UdpPacket.class)) {
                tcpOrUdp.add(packet.frame());
            }
        });

        assertThat(tcpOrUdp).hasSize(packets);
    }

    private interface PacketHandler {
        void packet(Packet packet);
    }

    private static void forEachPacket(Path capture, PacketHandler handler) {
        try (CaptureReader reader = CaptureReader.open(capture)) {
            for (Packet packet = reader.next(); packet != null; packet = reader.next()) {
                handler.packet(packet);
            }
        } catch (CaptureException e) {
            // A corrupt file ends where it is corrupt.
        }
    }

    /** Null where pcap4j can't. */
    private static org.pcap4j.packet.Packet dissect(Packet packet) {
        byte[] data = Arrays.copyOfRange(packet.bytes(), packet.start(), packet.start() + packet.capturedLength());
        try {
            org.pcap4j.packet.Packet found = switch (packet.linkType()) {
                case LinkType.ETHERNET -> ethernet(data);
                case LinkType.LINUX_COOKED_V1 -> LinuxSllPacket.newPacket(data, 0, data.length);
                case LinkType.NULL -> loopback(data);
                case LinkType.LOOP -> ip(data, 4);
                case LinkType.LINUX_COOKED_V2 -> ip(data, 20);
                default -> ip(data, 0);
            };
            return found.contains(IpPacket.class) ? found : null;
        } catch (IllegalRawDataException | RuntimeException e) {
            return null;
        }
    }

    /** pcap4j doesn't know the outer one of two VLAN tags. */
    private static org.pcap4j.packet.Packet ethernet(byte[] data) throws IllegalRawDataException {
        EthernetPacket ethernet = EthernetPacket.newPacket(data, 0, data.length);
        boolean qinq = ethernet.getHeader().getType().value() == (short) QINQ;
        return qinq ? ip(data, 22) : ethernet;
    }

    /** Nor the number that macOS gives IPv6. */
    private static org.pcap4j.packet.Packet loopback(byte[] data) throws IllegalRawDataException {
        BsdLoopbackPacket loopback = BsdLoopbackPacket.newPacket(data, 0, data.length);
        return loopback.contains(IpPacket.class) ? loopback : ip(data, 4);
    }

    private static org.pcap4j.packet.Packet ip(byte[] data, int at) throws IllegalRawDataException {
        return IpSelector.newPacket(data, at, data.length - at);
    }

    private static String theirs(int frame, org.pcap4j.packet.Packet packet) {
        IpPacket ip = packet.get(IpPacket.class);
        String addresses = "%s: %s to %s, "
                .formatted(frame, ip.getHeader().getSrcAddr(), ip.getHeader().getDstAddr());
        TcpPacket tcp = packet.get(TcpPacket.class);
        UdpPacket udp = packet.get(UdpPacket.class);
        if (tcp != null) {
            return addresses
                    + tcp(
                            tcp.getHeader(),
                            tcp.getPayload() == null ? 0 : tcp.getPayload().length());
        }
        return addresses + (udp == null ? "other" : udp(udp.getHeader()));
    }

    private static String tcp(TcpHeader tcp, int payload) {
        return "TCP %s to %s, sequence %s, acknowledgement %s, header %s, flags %s, window %s, checksum %s, payload %s"
                .formatted(
                        tcp.getSrcPort().valueAsInt(),
                        tcp.getDstPort().valueAsInt(),
                        tcp.getSequenceNumberAsLong(),
                        tcp.getAcknowledgmentNumberAsLong(),
                        tcp.getDataOffsetAsInt() * 4,
                        flags(tcp),
                        tcp.getWindowAsInt(),
                        Short.toUnsignedInt(tcp.getChecksum()),
                        payload);
    }

    private static int flags(TcpHeader tcp) {
        return (tcp.getFin() ? 1 : 0)
                | (tcp.getSyn() ? 2 : 0)
                | (tcp.getRst() ? 4 : 0)
                | (tcp.getPsh() ? 8 : 0)
                | (tcp.getAck() ? 16 : 0)
                | (tcp.getUrg() ? 32 : 0);
    }

    private static String udp(UdpPacket.UdpHeader udp) {
        return "UDP %s to %s, length %s, checksum %s"
                .formatted(
                        udp.getSrcPort().valueAsInt(),
                        udp.getDstPort().valueAsInt(),
                        udp.getLengthAsInt(),
                        Short.toUnsignedInt(udp.getChecksum()));
    }

    private static String ours(Packet packet, IpHeader ip) {
        String addresses = "%s: %s to %s, ".formatted(packet.frame(), ip.source(), ip.destination());
        Segment segment = new Segment();
        if (ip.protocol() == IpHeader.TCP && segment.read(packet, ip) && segment.headerCaptured) {
            return addresses + tcp(segment);
        }
        return addresses + (ip.protocol() == IpHeader.UDP ? udp(ip) : "other");
    }

    private static String tcp(Segment segment) {
        int at = segment.ip.payloadStart();
        int captured = segment.ip.capturedEnd() - at - segment.headerLength;
        return "TCP %s to %s, sequence %s, acknowledgement %s, header %s, flags %s, window %s, checksum %s, payload %s"
                .formatted(
                        segment.sourcePort,
                        segment.destinationPort,
                        segment.sequence(),
                        segment.acknowledgement(),
                        segment.headerLength,
                        segment.flags() & 0x3F,
                        segment.window(),
                        Bytes.unsigned16(segment.ip.bytes(), at + 16),
                        Math.min(captured, segment.payloadLength()));
    }

    private static String udp(IpHeader ip) {
        byte[] bytes = ip.bytes();
        int at = ip.payloadStart();
        return "UDP %s to %s, length %s, checksum %s"
                .formatted(
                        Bytes.unsigned16(bytes, at),
                        Bytes.unsigned16(bytes, at + 2),
                        Bytes.unsigned16(bytes, at + 4),
                        Bytes.unsigned16(bytes, at + 6));
    }
}
