package chatlab.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.tcp.Rules;
import chatlab.analysis.testing.SampleCaptures;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AnalysisTableTest {
    /** The numbers are tshark's (tcp.seq_raw, tcp.ack_raw, tcp.window_size_value, udp.length, udp.checksum). */
    @Test
    void a_teacher_sees_handshakes_windows_retransmissions_and_datagrams() throws IOException {
        Analysis analysis = Analyzer.analyze(SampleCaptures.file("loopback-lo.pcap"), Rules.WIRESHARK_4_0);

        assertThat(AnalysisTable.write(analysis).lines().skip(1))
                .containsExactly(
                        "! wrong checksum: 4 of 4 UDP datagrams, captured before the network card filled it in, or damaged",
                        "",
                        "TCP connections",
                        "stream  client           server          packets  SYN        sequence  SYN-ACK    sequence  acknowledgement  end",
                        "     0  127.0.0.1:43046  127.0.0.1:9002       19  frame 1  4217602990  frame 2  1694291526       4217602991  fin",
                        "",
                        "Windows (bytes, except raw) and retransmissions, by the rules of Wireshark 4.0",
                        "stream  smallest window  raw         raw without SYN  throttled  plain  fast  spurious  out of order  duplicate ACKs",
                        "     0  65483 frame 2    64 frame 3  64 frame 3       no             0     0         0             0               0",
                        "",
                        "UDP conversations",
                        "client           server          datagrams  first    length  payload  checksum",
                        "127.0.0.1:20287  127.0.0.1:9002          4  frame 8      19       11  0xfe26 wrong");
    }
}
