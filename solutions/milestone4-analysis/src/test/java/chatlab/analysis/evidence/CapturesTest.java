package chatlab.analysis.evidence;

import static chatlab.analysis.testing.Packets.frame;
import static chatlab.analysis.testing.Packets.hex;
import static chatlab.analysis.testing.Packets.ipv4;
import static chatlab.analysis.testing.Packets.ipv6;
import static chatlab.analysis.testing.Packets.join;
import static chatlab.analysis.testing.Packets.udp;
import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.report.Analysis;
import chatlab.analysis.report.Analyzer;
import chatlab.analysis.tcp.Rules;
import chatlab.analysis.testing.PcapFile;
import chatlab.analysis.testing.SampleCaptures;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pcap4j.packet.IpPacket;
import org.pcap4j.packet.UdpPacket;

class CapturesTest {
    private static final Path LOOPBACK = SampleCaptures.file("loopback-lo.pcap");

    @TempDir
    private Path folder;

    /** tshark: frame 8, ports 20287 to 9002, udp.length 19. */
    @Test
    void a_datagram_is_found_by_its_frame() throws IOException {
        Evidence evidence = Captures.frame(LOOPBACK, 8).orElseThrow();

        assertThat(evidence.source().getHostAddress()).isEqualTo("127.0.0.1");
        assertThat(evidence.tcp()).isEmpty();
        UdpPacket.UdpHeader udp = evidence.udp().orElseThrow().getHeader();
        assertThat(udp.getSrcPort().valueAsInt()).isEqualTo(20287);
        assertThat(udp.getLengthAsInt()).isEqualTo(19);
    }

    @Test
    void a_frame_that_is_not_there_is_empty() throws IOException {
        assertThat(Captures.frame(LOOPBACK, 0)).isEmpty();
        assertThat(Captures.frame(LOOPBACK, 24)).isEmpty();
    }

    @Test
    void fragments_of_ipv4_come_as_one_packet_with_the_last_of_them() throws IOException {
        byte[] datagram = udp(4000, 5000, 0, new byte[100]);
        byte[] first = Arrays.copyOfRange(datagram, 0, 64);
        byte[] last = Arrays.copyOfRange(datagram, 64, 108);
        Path file = new PcapFile()
                .packet(0, 0, frame(ipv4("10.0.0.1", "10.0.0.2", 17, 7, 8, last)))
                .packet(0, 0, frame(ipv4("10.0.0.1", "10.0.0.2", 17, 8, 0x2000, first)))
                .packet(0, 0, frame(ipv4("10.0.0.1", "10.0.0.2", 17, 7, 0x2000, first)))
                .write(folder.resolve("fragments.pcap"));

        assertWholeDatagramIn(file, 3);
        assertThat(Captures.frame(file, 2).orElseThrow().udp()).isEmpty();
    }

    @Test
    void fragments_of_ipv6_come_as_one_packet_with_the_last_of_them() throws IOException {
        byte[] datagram = udp(4000, 5000, 0x1234, new byte[100]);
        byte[] hopByHop = hex("2c00 0104 00000000");
        byte[] first = join(hopByHop, hex("1100 0001 00000007"), Arrays.copyOfRange(datagram, 0, 64));
        byte[] last = join(hopByHop, hex("1100 0040 00000007"), Arrays.copyOfRange(datagram, 64, 108));
        Path file = new PcapFile(PcapFile.MICROSECONDS, ByteOrder.BIG_ENDIAN, 101)
                .packet(0, 0, ipv6("fe80::1", "fe80::2", 0, first))
                .packet(0, 0, ipv6("fe80::1", "fe80::2", 0, last))
                .write(folder.resolve("fragments.pcap"));

        assertWholeDatagramIn(file, 2);
    }

    private static void assertWholeDatagramIn(Path file, int lastFrame) throws IOException {
        List<IpPacket> packets = new ArrayList<>();
        Captures.read(file, (frame, time, packet) -> packets.add(packet));
        UdpPacket datagram = Captures.frame(file, lastFrame).orElseThrow().udp().orElseThrow();
        Analysis analysis = Analyzer.analyze(file, Rules.WIRESHARK_4_4);

        assertThat(packets).hasSize(1);
        assertThat(datagram.getPayload().length()).isEqualTo(100);
        assertThat(analysis.udp()).singleElement().satisfies(conversation -> {
            assertThat(conversation.first().frame()).isEqualTo(lastFrame);
            assertThat(conversation.first().payloadBytes()).isEqualTo(100);
        });
    }
}
