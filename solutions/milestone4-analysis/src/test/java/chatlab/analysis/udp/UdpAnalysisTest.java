package chatlab.analysis.udp;

import static chatlab.analysis.testing.Packets.frame;
import static chatlab.analysis.testing.Packets.hex;
import static chatlab.analysis.testing.Packets.ipv4;
import static chatlab.analysis.testing.Packets.udp;
import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.report.Analysis;
import chatlab.analysis.report.Analyzer;
import chatlab.analysis.tcp.Rules;
import chatlab.analysis.testing.PcapFile;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pcap4j.packet.IpV4Packet;
import org.pcap4j.packet.Packet;
import org.pcap4j.packet.UdpPacket;
import org.pcap4j.packet.UnknownPacket;
import org.pcap4j.packet.namednumber.IpNumber;
import org.pcap4j.packet.namednumber.IpVersion;
import org.pcap4j.packet.namednumber.UdpPort;

class UdpAnalysisTest {
    @TempDir
    private Path folder;

    private int frames;

    @Test
    void datagrams_are_sorted_into_conversations_by_their_first_sender() throws IOException {
        Analysis analysis = analyze(
                frame(ipv4("10.0.0.1", "10.0.0.2", 17, udp(4334, 161, 0, new byte[50]))),
                frame(ipv4("10.0.0.2", "10.0.0.1", 17, udp(161, 4334, 0, new byte[60]))),
                frame(ipv4("10.0.0.2", "10.0.0.1", 17, udp(161, 4335, 0, new byte[0]))));

        assertThat(analysis.udp())
                .extracting(Object::toString)
                .satisfiesExactly(
                        first -> assertThat(first).contains("client=10.0.0.1:4334, server=10.0.0.2:161, datagrams=2"),
                        second ->
                                assertThat(second).contains("client=10.0.0.2:161, server=10.0.0.1:4335, datagrams=1"));
        assertThat(analysis.udp().get(0).first()).isEqualTo(new Datagram(1, 4334, 161, 58, 0, null, 50));
        assertThat(analysis.udp().get(1).first().length()).isEqualTo(8);
    }

    /** pcap4j computes the checksum. */
    @Test
    void right_checksums_are_told_from_wrong_ones() throws IOException {
        byte[] even = checksummed("hello world!");
        byte[] odd = checksummed("hello world");
        byte[] wrong = odd.clone();
        wrong[wrong.length - 1] ^= 1;

        assertThat(first(even).checksumGood()).isTrue();
        assertThat(first(odd).checksumGood()).isTrue();
        assertThat(first(wrong).checksumGood()).isFalse();
        assertThat(analyze(wrong).warnings()).containsExactly("wrong checksum: 1 of 1 UDP datagrams are damaged");
    }

    @Test
    void a_checksum_that_cannot_be_checked_is_neither_right_nor_wrong() throws IOException {
        byte[] whole = checksummed("hello world");
        Path file = new PcapFile()
                .packet(0, 0, Arrays.copyOf(whole, 45), whole.length)
                .write(folder.resolve("cut.pcap"));
        Datagram cut = Analyzer.analyze(file, Rules.WIRESHARK_4_4).udp().get(0).first();

        assertThat(cut.checksumGood()).isNull();
        assertThat(cut.payloadBytes()).isEqualTo(11);
    }

    @Test
    void a_length_that_cannot_be_is_no_datagram() throws IOException {
        byte[] tooShort = hex("10ee 00a1 0007 0000 00");
        byte[] tooLong = hex("10ee 00a1 0100 0000 00");

        assertThat(analyze(frame(ipv4("10.0.0.1", "10.0.0.2", 17, tooShort))).udp())
                .isEmpty();
        assertThat(analyze(frame(ipv4("10.0.0.1", "10.0.0.2", 17, tooLong))).udp())
                .isEmpty();
    }

    private byte[] checksummed(String message) throws IOException {
        java.net.Inet4Address source = (java.net.Inet4Address) InetAddress.getByName("10.0.0.1");
        java.net.Inet4Address destination = (java.net.Inet4Address) InetAddress.getByName("10.0.0.2");
        UdpPacket.Builder udp = new UdpPacket.Builder()
                .srcPort(UdpPort.getInstance((short) 4000))
                .dstPort(UdpPort.getInstance((short) 5000))
                .srcAddr(source)
                .dstAddr(destination)
                .payloadBuilder(new UnknownPacket.Builder().rawData(message.getBytes(StandardCharsets.UTF_8)))
                .correctChecksumAtBuild(true)
                .correctLengthAtBuild(true);
        Packet ip = new IpV4Packet.Builder()
                .version(IpVersion.IPV4)
                .tos(org.pcap4j.packet.IpV4Rfc791Tos.newInstance((byte) 0))
                .ttl((byte) 64)
                .protocol(IpNumber.UDP)
                .srcAddr(source)
                .dstAddr(destination)
                .payloadBuilder(udp)
                .correctChecksumAtBuild(true)
                .correctLengthAtBuild(true)
                .build();
        return frame(ip.getRawData());
    }

    private Datagram first(byte[] frame) throws IOException {
        return analyze(frame).udp().get(0).first();
    }

    private Analysis analyze(byte[]... packets) throws IOException {
        PcapFile file = new PcapFile();
        for (byte[] packet : packets) {
            file.packet(1, 0, packet);
        }
        return Analyzer.analyze(file.write(folder.resolve(frames++ + ".pcap")), Rules.WIRESHARK_4_4);
    }
}
