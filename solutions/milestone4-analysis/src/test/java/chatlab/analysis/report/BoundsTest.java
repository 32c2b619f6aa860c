package chatlab.analysis.report;

import static chatlab.analysis.testing.Packets.ACK;
import static chatlab.analysis.testing.Packets.ethernet;
import static chatlab.analysis.testing.Packets.frame;
import static chatlab.analysis.testing.Packets.ipv4;
import static chatlab.analysis.testing.Packets.tcp;
import static chatlab.analysis.testing.Packets.udp;
import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.tcp.Rules;
import chatlab.analysis.testing.PcapFile;
import chatlab.analysis.testing.PcapngFile;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a corrupt or huge capture could let grow has a bound, and an analysis that reached one says so. */
class BoundsTest {
    private static final int UNKNOWN = 147;

    @TempDir
    private Path folder;

    @Test
    void many_link_types_take_a_few_lines() throws IOException {
        PcapngFile file = new PcapngFile().section(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 30; i++) {
            file.networkInterface(UNKNOWN + i).enhanced(i, 1, new byte[60]);
        }
        Analysis analysis = analysis(file.write(folder.resolve("types.pcapng")));

        assertThat(analysis.linkTypes()).hasSize(20).startsWith("LINKTYPE_147");
        assertThat(analysis.warnings())
                .containsExactly(
                        "unknown link type: 1 of 30 packets are LINKTYPE_147 and were left out",
                        "unknown link type: 1 of 30 packets are LINKTYPE_148 and were left out",
                        "unknown link type: 1 of 30 packets are LINKTYPE_149 and were left out",
                        "unknown link type: 27 of 30 packets are of 27 more link types and were left out",
                        "too many link types: only the first 20 of 30 are named");
    }

    @Test
    void packets_that_wait_for_fragments_are_given_up() throws IOException {
        PcapFile file = new PcapFile();
        for (int i = 0; i < 66; i++) {
            file.packet(1, i, frame(ipv4("10.0.0.1", "10.0.0.2", 17, i, 0x2000, new byte[8])));
        }

        assertThat(analysis(file.write(folder.resolve("fragments.pcap"))).warnings())
                .containsExactly(
                        "too many fragments: 2 incomplete IP packets were given up, as only 64 can wait at once");
    }

    @Test
    void segments_beyond_those_that_are_followed_have_no_round_trip() throws IOException {
        PcapFile file = new PcapFile();
        for (int i = 0; i < 10_001; i++) {
            file.packet(1, i, segment(5000, 80, i, 1, 1));
        }
        file.packet(2, 0, segment(80, 5000, 1, 10_000, 0)).packet(2, 1, segment(80, 5000, 1, 10_001, 0));
        Analysis analysis = analysis(file.write(folder.resolve("flight.pcap")));

        assertThat(analysis.tcp()
                        .get(0)
                        .directions()
                        .clientToServer()
                        .roundTrips()
                        .count())
                .isEqualTo(1);
        assertThat(analysis.warnings())
                .contains("too many segments in flight: of more than 10000 at once, further ones have no round trip"
                        + " (stream 0)");
    }

    private static byte[] segment(int from, int to, int sequence, int acknowledgement, int length) {
        boolean fromClient = from == 5000;
        byte[] segment = tcp(from, to, sequence, acknowledgement, ACK, 9, new byte[0], length);
        return frame(ipv4(fromClient ? "10.0.0.1" : "10.0.0.2", fromClient ? "10.0.0.2" : "10.0.0.1", 6, segment));
    }

    @Test
    void more_udp_conversations_than_are_followed_are_said() throws IOException {
        PcapFile file = new PcapFile();
        for (int i = 0; i < 100_003; i++) {
            byte[] datagram = udp(i & 0xFFFF, 80 + (i >> 16), 0, new byte[0]);
            file.packet(1, 0, ethernet(0x0800, ipv4("10.0.0.1", "10.0.0.2", 17, datagram)));
        }
        Analysis analysis = analysis(file.write(folder.resolve("many.pcap")));

        assertThat(analysis.udp()).hasSize(100_000);
        assertThat(analysis.warnings())
                .containsExactly(
                        "too many UDP conversations: only the first 100000 were followed, 3 datagrams were left out");
    }

    private static Analysis analysis(Path capture) throws IOException {
        return Analyzer.analyze(capture, Rules.WIRESHARK_4_4);
    }
}
