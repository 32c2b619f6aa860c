package chatlab.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.tcp.Rules;
import chatlab.analysis.testing.SampleCaptures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnalysisTableTest {
    private static final String ESCAPE = "\u001B";

    static List<Path> captures() throws IOException {
        return SampleCaptures.all().stream()
                .filter(capture -> !capture.toString().matches(".*(empty-file|bad-caplen).*"))
                .toList();
    }

    /** The numbers are those of capinfos and tshark (tcp.seq_raw, tcp.ack_raw, tcp.window_size_value, udp.length, udp.checksum). */
    @Test
    void a_teacher_sees_connections_handshakes_windows_and_datagrams() throws IOException {
        Analysis analysis = Analyzer.analyze(SampleCaptures.file("loopback-lo.pcap"), Rules.WIRESHARK_4_0);

        assertThat(AnalysisTable.write(analysis).lines().skip(1))
                .containsExactly(
                        "pcap, EN10MB, 23 packets, 2018 bytes, 0.353 s from 2026-11-20T22:51:43.261971Z",
                        "! checksum offloaded: 19 of 19 TCP segments, sent by 127.0.0.1, were captured before the network",
                        "  card filled in the checksum",
                        "! checksum offloaded: 4 of 4 UDP datagrams, sent by 127.0.0.1, were captured before the network card",
                        "  filled in the checksum",
                        "",
                        "TCP connections",
                        "stream  client           server          segments  payload  throttled  end",
                        "     0  127.0.0.1:43046  127.0.0.1:9002        19      528  no         fin",
                        "",
                        "Handshakes (raw numbers)",
                        "stream  SYN        sequence  SYN-ACK    sequence  acknowledgement  round trip",
                        "     0  frame 1  4217602990  frame 2  1694291526       4217602991    0.027 ms",
                        "",
                        "Smallest windows of both sides",
                        "stream  bytes          raw         raw without SYN  bytes without SYN",
                        "     0  65483 frame 2  64 frame 3  64 frame 3       65536 frame 3",
                        "",
                        "Findings, by the rules of Wireshark 4.0",
                        "none",
                        "",
                        "UDP conversations, with the first datagram",
                        "client           server          datagrams  first    length  payload  checksum",
                        "127.0.0.1:20287  127.0.0.1:9002          4  frame 8      19       11  0xfe26 wrong");
    }

    /** Frames of tshark 4.4, as recorded. */
    @Test
    void a_teacher_sees_which_frames_were_sent_again() throws IOException {
        Analysis analysis = Analyzer.analyze(SampleCaptures.file("bulk-loss-3.pcap.gz"), Rules.WIRESHARK_4_4);

        assertThat(AnalysisTable.write(analysis)).endsWith("""
                        Findings, by the rules of Wireshark 4.4
                        stream  sent by  finding              count  frames
                             0  client   retransmission           7  355 356 357 358 498 500 523
                             0  client   fast retransmission     29  242 348 349 350 351 401 475 477 479 481 483 ...
                             0  server   duplicate ACK          134  231 232 240 241 243 245 247 249 251 253 255 ...
                             0  client   window full              5  144 150 156 162 168
                        """);
    }

    @Test
    void headings_warnings_and_retransmissions_stand_out_on_a_terminal() throws IOException {
        Analysis analysis = Analyzer.analyze(SampleCaptures.file("bulk-loss-3.pcap.gz"), Rules.WIRESHARK_4_4);
        String colourful = AnalysisTable.write(analysis, true);

        assertThat(colourful)
                .contains(ESCAPE + "[1mTCP connections" + ESCAPE + "[0m\n")
                .contains(ESCAPE + "[33m! checksum offloaded: ")
                .contains(ESCAPE + "[31m     0  client   retransmission           7  355 ");
        assertThat(AnalysisTable.write(analysis)).isEqualTo(colourful.replaceAll(ESCAPE + "\\[\\d+m", ""));
    }

    @ParameterizedTest
    @MethodSource("captures")
    void no_line_is_longer_than_100_columns(Path capture) throws IOException {
        for (Rules rules : Rules.values()) {
            assertThat(AnalysisTable.write(Analyzer.analyze(capture, rules))
                            .lines()
                            .skip(1)) // the path is as long as it is
                    .allMatch(line -> line.length() <= 100);
        }
    }
}
