package chatlab.analysis.report;

import static chatlab.analysis.testing.Packets.ACK;
import static chatlab.analysis.testing.Packets.SYN;
import static chatlab.analysis.testing.Packets.ethernet;
import static chatlab.analysis.testing.Packets.frame;
import static chatlab.analysis.testing.Packets.hex;
import static chatlab.analysis.testing.Packets.ipv4;
import static chatlab.analysis.testing.Packets.ipv6;
import static chatlab.analysis.testing.Packets.tcp;
import static chatlab.analysis.testing.Packets.udp;
import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.headers.IpHeader;
import chatlab.analysis.tcp.Rules;
import chatlab.analysis.tcp.TcpConnection;
import chatlab.analysis.testing.PcapFile;
import chatlab.analysis.testing.Tshark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A header that contradicts itself is told apart from one that the snap length cut, as tshark does. */
@Tag("once")
class BrokenHeadersTest {
    private static final int ETHERNET = 14;
    private static final int WHOLE = 10_000;
    private static final String CONTRADICTS = "_ws.malformed || ip.bogus_header_length || ip.bogus_ip_version"
            + " || (ip.bogus_ip_length && !tcp && !udp && !_ws.short) || tcp.bogus_header_length || tcp.short_segment"
            + " || udp.length.bad";

    @TempDir
    private Path folder;

    @Test
    void a_header_is_cut_or_broken_where_tshark_says_so() throws IOException {
        PcapFile all = new PcapFile();
        List<String> ours = new ArrayList<>();
        Map<String, byte[]> packets = packets();
        for (Map.Entry<String, byte[]> packet : packets.entrySet()) {
            for (int captured : new int[] {WHOLE, 15, 20, 30, 33, 40}) {
                byte[] whole = packet.getValue();
                byte[] cut = Arrays.copyOf(whole, Math.min(whole.length, captured));
                all.packet(1, 0, cut, whole.length);
                ours.add("%s, %s: %s".formatted(packet.getKey(), cut.length, judged(cut, whole.length)));
            }
        }

        assertThat(ours).containsExactlyElementsOf(theirs(all, ours));
    }

    @Test
    void warnings_count_both_kinds() throws IOException {
        byte[] segment = packets().get("TCP");
        byte[] broken = packets().get("data offset 4");
        Path file = folder.resolve("both.pcap");
        new PcapFile()
                .packet(1, 0, segment)
                .packet(1, 1, Arrays.copyOf(segment, 50), segment.length)
                .packet(1, 2, broken)
                .packet(1, 3, packets().get("header length 4"))
                .packet(1, 4, packets().get("UDP length 7"))
                .write(file);

        Analysis analysis = Analyzer.analyze(file, Rules.WIRESHARK_4_4);

        assertThat(analysis.tcp().get(0).headersCut()).isEqualTo(1);
        assertThat(analysis.warnings())
                .anyMatch(warning -> warning.startsWith("snap length too short: the TCP header of 1 of 3 segments"))
                .anyMatch(warning -> warning.startsWith("broken headers: the TCP header of 1 of 3 segments"))
                .anyMatch(warning -> warning.startsWith("broken headers: the IP header of 1 of 5 packets"))
                .anyMatch(warning -> warning.startsWith("broken headers: the UDP header of 1 datagrams"));
    }

    /** tshark 4.0 shows ports and sequence number of such a segment, and its payload, but neither flags nor window. */
    @Test
    void of_a_header_that_claims_less_than_20_bytes_neither_flags_nor_window_count() throws IOException {
        byte[] syn = in4(IpHeader.TCP, tcp(1000, 2000, 7, 0, SYN, 100, new byte[0], 0));
        Path file = folder.resolve("syn.pcap");
        new PcapFile().packet(1, 0, changed(syn, 32, 0x40)).write(file);

        assertThat(Tshark.demand().fields(file, "tcp", "tcp.seq_raw", "tcp.len", "tcp.flags", "tcp.window_size"))
                .containsExactly("7\t4\t\t");
        TcpConnection connection =
                Analyzer.analyze(file, Rules.WIRESHARK_4_4).tcp().get(0);
        assertThat(connection.syn()).isNull();
        assertThat(connection.minWindow()).isNull();
        assertThat(connection.directions().serverToClient().payloadBytes()
                        + connection.directions().clientToServer().payloadBytes())
                .isEqualTo(4);
    }

    private static Map<String, byte[]> packets() {
        byte[] segment = tcp(1000, 2000, 1, 1, ACK, 100, new byte[0], 30);
        byte[] tcp4 = in4(IpHeader.TCP, segment);
        byte[] udp4 = in4(IpHeader.UDP, udp(1000, 2000, 0, new byte[30]));
        Map<String, byte[]> packets = new LinkedHashMap<>();
        packets.put("TCP", tcp4);
        packets.put("TCP in IPv6", ethernet(0x86DD, ipv6("fd00::1", "fd00::2", IpHeader.TCP, segment)));
        packets.put("UDP", udp4);
        packets.put("header length 4", changed(tcp4, 0, 0x44));
        packets.put("header length 0", changed(tcp4, 0, 0x40));
        packets.put("header longer than packet", changed(changed(tcp4, 0, 0x4F), 3, 40));
        packets.put("version 5", changed(tcp4, 0, 0x55));
        packets.put("total length 19", changed(tcp4, 3, 19));
        packets.put("total length beyond the frame", changed(tcp4, 3, 200));
        packets.put("10 bytes of IPv4", Arrays.copyOf(tcp4, ETHERNET + 10));
        packets.put("extension beyond", ethernet(0x86DD, ipv6("fd00::1", "fd00::2", 60, hex("0603000000000000"))));
        packets.put("data offset 4", changed(tcp4, 32, 0x40));
        packets.put("data offset 0", changed(tcp4, 32, 0x00));
        packets.put("data offset beyond", changed(in4(IpHeader.TCP, Arrays.copyOf(segment, 20)), 32, 0xF0));
        packets.put("12 bytes of TCP", in4(IpHeader.TCP, Arrays.copyOf(segment, 12)));
        packets.put("18 bytes of TCP", in4(IpHeader.TCP, Arrays.copyOf(segment, 18)));
        packets.put("UDP length 7", changed(udp4, 25, 7));
        packets.put("UDP length beyond", changed(udp4, 25, 100));
        packets.put("5 bytes of UDP", in4(IpHeader.UDP, new byte[5]));
        return packets;
    }

    private static byte[] in4(int protocol, byte[] payload) {
        return frame(ipv4("10.0.0.1", "10.0.0.2", protocol, payload));
    }

    /** The frame with another value in one byte of its IP packet. */
    private static byte[] changed(byte[] frame, int at, int value) {
        byte[] changed = frame.clone();
        changed[ETHERNET + at] = (byte) value;
        return changed;
    }

    private String judged(byte[] packet, int originalLength) throws IOException {
        Path file = folder.resolve("one.pcap");
        new PcapFile().packet(1, 0, packet, originalLength).write(file);
        List<String> warnings = Analyzer.analyze(file, Rules.WIRESHARK_4_4).warnings();
        return judgement(
                warnings.stream().anyMatch(w -> w.startsWith("broken headers: ")),
                warnings.stream().anyMatch(w -> w.startsWith("snap length too short: ")));
    }

    private static String judgement(boolean broken, boolean cut) {
        return broken ? "broken" : cut ? "cut" : "right";
    }

    private List<String> theirs(PcapFile all, List<String> ours) throws IOException {
        Path file = all.write(folder.resolve("all.pcap"));
        Set<String> broken = new HashSet<>(Tshark.demand().fields(file, CONTRADICTS, "frame.number"));
        Set<String> cut = new HashSet<>(Tshark.demand().fields(file, "_ws.short", "frame.number"));
        return IntStream.range(0, ours.size())
                .mapToObj(i -> {
                    String frame = String.valueOf(i + 1);
                    String name = ours.get(i).substring(0, ours.get(i).indexOf(": "));
                    return name + ": " + judgement(broken.contains(frame), cut.contains(frame));
                })
                .toList();
    }
}
