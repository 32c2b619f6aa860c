package chatlab.analysis.report;

import static chatlab.analysis.testing.Packets.ACK;
import static chatlab.analysis.testing.Packets.SYN;
import static chatlab.analysis.testing.Packets.frame;
import static chatlab.analysis.testing.Packets.ipv4;
import static chatlab.analysis.testing.Packets.tcp;
import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.headers.Endpoint;
import chatlab.analysis.tcp.End;
import chatlab.analysis.tcp.Retransmission;
import chatlab.analysis.tcp.Rules;
import chatlab.analysis.tcp.TcpConnection;
import chatlab.analysis.testing.PcapFile;
import chatlab.analysis.testing.SampleCaptures;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyzerTest {
    @TempDir
    private Path folder;

    /** Totals of tshark 4.4.18, recorded with the captures. */
    @ParameterizedTest
    @CsvSource({
        "ack-loss.pcap.gz, 237, 12, 11, 0, 0, 11, 0, 0, 63, 63, 64512",
        "bulk-loss-2.pcap.gz, 570, 23, 23, 0, 0, 211, 0, 2, 63, 63, 64512",
        "bulk-loss-3.pcap.gz, 527, 36, 29, 0, 0, 134, 0, 5, 63, 63, 64512",
        "midstream.pcap.gz, 560, 23, 23, 0, 0, 211, 0, 0, 63, 63, 63",
        "no-synack.pcap.gz, 526, 36, 29, 0, 0, 134, 0, 0, 63, 63, 67",
        "zero-window.pcap.gz, 60, 1, 0, 0, 0, 0, 3, 20, 0, 0, 0",
        "port-reuse-rst.pcap, 18, 0, 0, 0, 0, 0, 0, 0, 63, 63, 64512",
        "syn-lost.pcap, 12, 2, 0, 0, 0, 0, 0, 0, 63, 63, 64512",
    })
    void totals_are_those_of_tshark(
            String name,
            long segments,
            long retransmissions,
            long fast,
            long spurious,
            long outOfOrder,
            long duplicateAcks,
            long zeroWindows,
            long windowFulls,
            int smallestRaw,
            int smallestRawWithoutSyn,
            long smallestWithoutSyn)
            throws IOException {
        Analysis analysis = Analyzer.analyze(SampleCaptures.file(name), Rules.WIRESHARK_4_4);

        assertThat(sum(analysis, side -> side.segments())).isEqualTo(segments);
        assertThat(sum(analysis, side -> side.retransmissions().size())).isEqualTo(retransmissions);
        assertThat(sum(analysis, side -> side.count(Retransmission.Kind.FAST))).isEqualTo(fast);
        assertThat(sum(analysis, side -> side.count(Retransmission.Kind.SPURIOUS)))
                .isEqualTo(spurious);
        assertThat(sum(analysis, side -> side.outOfOrder().size())).isEqualTo(outOfOrder);
        assertThat(sum(analysis, side -> side.duplicateAcks().size())).isEqualTo(duplicateAcks);
        assertThat(sum(analysis, side -> side.zeroWindows().size())).isEqualTo(zeroWindows);
        assertThat(sum(analysis, side -> side.windowFulls().size())).isEqualTo(windowFulls);
        TcpConnection first = analysis.tcp().get(0);
        assertThat(first.minWindowRaw().raw()).isEqualTo(smallestRaw);
        assertThat(first.minWindowRawWithoutSyn().raw()).isEqualTo(smallestRawWithoutSyn);
        assertThat(first.minWindowWithoutSyn().bytes()).isEqualTo(smallestWithoutSyn);
        assertThat(first.senderThrottled()).isEqualTo(zeroWindows + windowFulls > 0);
    }

    private static long sum(
            Analysis analysis, java.util.function.ToLongFunction<chatlab.analysis.tcp.TcpDirection> count) {
        return analysis.tcp().stream()
                .flatMap(TcpConnection::both)
                .mapToLong(count)
                .sum();
    }

    @Test
    void a_router_s_second_recording_of_a_packet_is_no_retransmission() throws IOException {
        Analysis analysis = Analyzer.analyze(SampleCaptures.file("router-any-duplicates.pcap"), Rules.WIRESHARK_4_4);

        assertThat(analysis.warnings()).anyMatch(w -> w.startsWith("captured twice: 49 of 98 segments"));
        assertThat(analysis.tcp().get(0).retransmittedFrames()).isEmpty();
        assertThat(sum(analysis, side -> side.duplicateAcks().size())).isZero();
    }

    @Test
    void real_retransmissions_are_not_taken_for_second_recordings() throws IOException {
        Analysis analysis = Analyzer.analyze(SampleCaptures.file("syn-lost.pcap"), Rules.WIRESHARK_4_4);

        assertThat(analysis.warnings()).noneMatch(warning -> warning.startsWith("captured twice"));
        assertThat(analysis.tcp().get(0).retransmittedFrames()).containsExactly(2, 3);
        assertThat(analysis.tcp().get(0).syn().frame()).isEqualTo(1);
    }

    @Test
    void a_capture_begun_late_says_so() throws IOException {
        Analysis analysis = Analyzer.analyze(SampleCaptures.file("no-syn.pcap.gz"), Rules.WIRESHARK_4_4);

        assertThat(analysis.tcp().get(0).syn()).isNull();
        assertThat(analysis.tcp().get(0).synAck().frame()).isEqualTo(1);
        assertThat(analysis.tcp().get(0).client().port())
                .isGreaterThan(analysis.tcp().get(0).server().port());
        assertThat(analysis.warnings())
                .contains("capture begun late: the SYN is missing, so windows may be larger than shown (stream 0)");
    }

    @Test
    void headers_cut_by_the_snap_length_are_not_taken_for_no_findings() throws IOException {
        Analysis analysis = Analyzer.analyze(SampleCaptures.file("snap60-bulk.pcap.gz"), Rules.WIRESHARK_4_4);

        assertThat(analysis.tcp().get(0).headersCut()).isEqualTo(576);
        assertThat(analysis.warnings())
                .anyMatch(w -> w.startsWith("snap length too short: the TCP header of 576 of 577"));
        assertThat(AnalysisTable.write(analysis)).contains("unknown: header cut off    576");
    }

    @Test
    void a_cut_file_says_so() throws IOException {
        Analysis analysis = Analyzer.analyze(SampleCaptures.file("truncated-tail.pcap.gz"), Rules.WIRESHARK_4_4);

        assertThat(analysis.truncated()).isTrue();
        assertThat(analysis.packets()).isEqualTo(569);
        assertThat(analysis.warnings()).contains("cut off: the file ends in the middle of a packet, after frame 569");
    }

    @Test
    void a_capture_without_packets_says_so() throws IOException {
        Analysis analysis = Analyzer.analyze(SampleCaptures.file("header-only.pcap"), Rules.WIRESHARK_4_4);

        assertThat(analysis.start()).isNull();
        assertThat(analysis.warnings()).containsExactly("no packets: nothing was captured");
        assertThat(AnalysisTable.write(analysis)).contains("0 packets", "! no packets");
    }

    @Test
    void an_unknown_link_type_is_named() throws IOException {
        Path file = new PcapFile(PcapFile.MICROSECONDS, ByteOrder.BIG_ENDIAN, 147)
                .packet(1, 0, new byte[60])
                .write(folder.resolve("user0.pcap"));

        assertThat(Analyzer.analyze(file, Rules.WIRESHARK_4_4).warnings())
                .containsExactly("unknown link type: 1 of 1 packets are LINKTYPE_147 and were left out");
    }

    @Test
    void the_client_sent_the_syn_or_got_the_syn_ack_or_has_the_higher_port() throws IOException {
        byte[] none = {};
        Path file = new PcapFile()
                .packet(0, 0, frame(ipv4("10.0.0.1", "10.0.0.2", 6, tcp(80, 5000, 1, 0, SYN, 9, none, 0))))
                .packet(0, 0, frame(ipv4("10.0.0.2", "10.0.0.1", 6, tcp(5001, 81, 1, 0, SYN | ACK, 9, none, 0))))
                .packet(0, 0, frame(ipv4("10.0.0.2", "10.0.0.1", 6, tcp(5002, 82, 1, 0, ACK, 9, none, 0))))
                .write(folder.resolve("roles.pcap"));

        assertThat(Analyzer.analyze(file, Rules.WIRESHARK_4_4).tcp())
                .extracting(TcpConnection::client)
                .extracting(Endpoint::port)
                .containsExactly(80, 81, 5002);
    }

    @Test
    void a_refused_connection_ends_with_a_reset() throws IOException {
        TcpConnection refused = Analyzer.analyze(SampleCaptures.file("refused.pcap"), Rules.WIRESHARK_4_4)
                .tcp()
                .get(0);

        assertThat(refused.end()).isEqualTo(End.RST);
        assertThat(refused.synAck()).isNull();
        assertThat(refused.minWindow().raw()).isEqualTo(64240);
        assertThat(refused.minWindowRawWithoutSyn()).isNull();
    }

    @Test
    void filters_keep_what_was_asked_for() throws IOException {
        Analysis analysis = Analyzer.analyze(SampleCaptures.file("loopback-any-sll2.pcap"), Rules.WIRESHARK_4_4);

        assertThat(analysis.withPort(9002).tcp()).hasSize(1);
        assertThat(analysis.withPort(9002).udp()).hasSize(1);
        assertThat(analysis.withPort(9003).tcp()).isEmpty();
        assertThat(analysis.withClient(address("127.0.0.1")).udp()).hasSize(1);
        assertThat(analysis.withClient(address("127.0.0.2")).tcp()).isEmpty();
        assertThat(analysis.withServer(address("127.0.0.2")).udp()).isEmpty();
        assertThat(analysis.connections(address("127.0.0.1"), address("127.0.0.1")))
                .hasSize(1);
    }

    private static InetAddress address(String text) throws UnknownHostException {
        return InetAddress.getByName(text);
    }

    @Test
    void more_findings_than_are_listed_are_said() throws IOException {
        PcapFile file = new PcapFile();
        byte[] ack = frame(ipv4("10.0.0.1", "10.0.0.2", 6, tcp(5000, 80, 1, 1, ACK, 0, new byte[0], 0)));
        for (int i = 0; i < 10_001; i++) {
            file.packet(1, 0, ack);
        }
        Analysis analysis = Analyzer.analyze(file.write(folder.resolve("many.pcap")), Rules.WIRESHARK_4_4);

        assertThat(analysis.tcp().get(0).directions().clientToServer().zeroWindows())
                .hasSize(10_000);
        assertThat(analysis.warnings())
                .contains("too many findings: only the first 10000 of a kind are listed (stream 0)");
    }

    @Test
    void more_connections_than_are_followed_are_said() throws IOException {
        PcapFile file = new PcapFile();
        for (int i = 0; i < 100_003; i++) {
            byte[] syn = tcp(i & 0xFFFF, 80 + (i >> 16), 1, 0, SYN, 9, new byte[0], 0);
            file.packet(1, 0, ipv4("10.0.0.1", "10.0.0.2", 6, syn));
        }
        byte[] bytes = file.bytes();
        bytes[20] = 101; // raw IP
        Path many = java.nio.file.Files.write(folder.resolve("many.pcap"), bytes);
        Analysis analysis = Analyzer.analyze(many, Rules.WIRESHARK_4_4);

        assertThat(analysis.tcp()).hasSize(100_000);
        assertThat(analysis.warnings())
                .containsExactly("too many connections: only the first 100000 were followed, 3 segments were left out");
        assertThat(AnalysisTable.write(analysis)).contains("... and 99900 more");
    }
}
