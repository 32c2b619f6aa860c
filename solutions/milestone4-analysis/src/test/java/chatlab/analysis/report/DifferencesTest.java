package chatlab.analysis.report;

import static chatlab.analysis.testing.Packets.ACK;
import static chatlab.analysis.testing.Packets.SYN;
import static chatlab.analysis.testing.Packets.ethernet;
import static chatlab.analysis.testing.Packets.frame;
import static chatlab.analysis.testing.Packets.hex;
import static chatlab.analysis.testing.Packets.ipv4;
import static chatlab.analysis.testing.Packets.ipv6;
import static chatlab.analysis.testing.Packets.join;
import static chatlab.analysis.testing.Packets.shorts;
import static chatlab.analysis.testing.Packets.tcp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import chatlab.analysis.headers.Endpoint;
import chatlab.analysis.headers.IpAddresses;
import chatlab.analysis.tcp.TcpConnection;
import chatlab.analysis.testing.PcapFile;
import chatlab.analysis.testing.SampleCaptures;
import chatlab.analysis.testing.Tshark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ANALYSIS.md names as different from tshark is different, and only as it says. */
@Tag("once")
class DifferencesTest {
    private static final byte[] SEGMENT = tcp(1000, 2000, 7, 1, ACK, 100, new byte[0], 30);
    private static final byte[] IPV4 = ipv4("10.0.0.1", "10.0.0.2", 6, SEGMENT);
    private static final int IP_IN_IP = 4;
    private static final int ICMP = 1;
    private static final int MORE_FRAGMENTS = 0x2000;

    private final Tshark tshark = Tshark.demand();

    @TempDir
    private Path folder;

    @Test
    void copies_on_another_interface_are_not_listed() throws IOException {
        Path router = SampleCaptures.file("router-any-duplicates.pcap");

        assertThat(tshark.fields(router, "tcp.analysis.retransmission", "frame.number"))
                .isNotEmpty();
        assertThat(analysis(router).tcp())
                .allSatisfy(connection ->
                        assertThat(connection.retransmittedFrames()).isEmpty());
    }

    @Test
    void tunnels_are_not_looked_into() throws IOException {
        Path capture = capture(frame(ipv4("10.9.0.1", "10.9.0.2", IP_IN_IP, IPV4)));

        assertThat(tshark.fields(capture, "tcp", "tcp.srcport")).containsExactly("1000");
        assertThat(analysis(capture).tcp()).isEmpty();
    }

    @Test
    void a_header_quoted_in_an_icmp_error_begins_no_stream() throws IOException {
        byte[] unreachable = join(hex("0301000000000000"), IPV4);
        byte[] another = tcp(2001, 2000, 7, 1, ACK, 100, new byte[0], 30);
        Path capture = capture(
                frame(ipv4("10.0.0.2", "10.0.0.1", ICMP, unreachable)),
                frame(ipv4("10.0.0.1", "10.0.0.2", 6, another)));

        assertThat(tshark.fields(capture, "tcp", "tcp.srcport", "tcp.stream")).containsExactly("1000\t0", "2001\t1");
        assertThat(analysis(capture).tcp())
                .extracting(
                        TcpConnection::stream, connection -> connection.client().port())
                .containsExactly(tuple(0, 2001));
    }

    @Test
    void of_a_first_fragment_that_is_cut_nothing_is_said() throws IOException {
        byte[] first = fragment(1, MORE_FRAGMENTS, 0, 40);
        Path capture = new PcapFile()
                .packet(1, 0, Arrays.copyOf(first, 60), first.length)
                .packet(1, 1, fragment(1, 40 / 8, 40, 50))
                .write(folder.resolve("cut.pcap"));

        assertThat(tshark.fields(capture, "tcp", "frame.number", "tcp.seq_raw", "tcp.analysis.flags"))
                .containsExactly("1\t7\t");
        assertThat(analysis(capture).tcp()).isEmpty();
        assertThat(analysis(capture).warnings())
                .containsExactly("snap length too short: 1 fragments are cut off, their IP packets were left out");
    }

    @Test
    void the_version_in_the_ip_header_counts_not_that_of_the_link_header() throws IOException {
        Path capture = capture(ethernet(0x86DD, IPV4));

        assertThat(tshark.fields(capture, "ipv6.bogus_ipv6_version", "tcp.srcport"))
                .containsExactly("");
        assertThat(analysis(capture).tcp()).hasSize(1);
    }

    @Test
    void source_routes_are_not_followed() throws IOException {
        byte[] routed = join(Arrays.copyOf(IPV4, 20), hex("8307040a00000300"), SEGMENT);
        routed[0] = 0x47;
        routed[3] = (byte) routed.length;
        Path capture = capture(frame(routed));

        assertThat(tshark.fields(capture, "tcp", "ip.dst")).containsExactly("10.0.0.3");
        assertThat(analysis(capture).tcp().get(0).client()).hasToString("10.0.0.2:2000");
    }

    @Test
    void ip_in_frames_with_a_length_is_not_read() throws IOException {
        byte[] snap = join(new byte[12], shorts(8 + IPV4.length), hex("aaaa030000000800"), IPV4);
        Path capture = capture(snap);

        assertThat(tshark.fields(capture, "tcp", "tcp.srcport")).containsExactly("1000");
        assertThat(analysis(capture).tcp()).isEmpty();
    }

    @Test
    void an_option_with_a_wrong_length_is_no_option() throws IOException {
        byte[] syn = tcp(1000, 2000, 7, 0, SYN, 100, hex("04030000"), 0);
        Path capture = capture(frame(ipv4("10.0.0.1", "10.0.0.2", 6, syn)));

        assertThat(tshark.fields(capture, "tcp.options.sack_perm", "tcp.option_len"))
                .containsExactly("3");
        assertThat(analysis(capture).tcp().get(0).syn().sackPermitted()).isFalse();
    }

    @Test
    void only_so_many_fragmented_packets_wait() throws IOException {
        List<byte[]> fragments = new ArrayList<>();
        for (int i = 0; i <= 64; i++) {
            fragments.add(fragment(i, MORE_FRAGMENTS, 0, 40));
        }
        fragments.add(fragment(0, 40 / 8, 40, 50));
        Path capture = capture(fragments.toArray(byte[][]::new));

        assertThat(tshark.fields(capture, "tcp", "frame.number")).containsExactly("66");
        assertThat(analysis(capture).tcp()).isEmpty();
        assertThat(analysis(capture).warnings()).anyMatch(warning -> warning.startsWith("too many fragments: "));
    }

    @Test
    void only_so_many_findings_are_listed() throws IOException {
        byte[][] acks = new byte[10_001][];
        Arrays.fill(acks, frame(ipv4("10.0.0.1", "10.0.0.2", 6, tcp(5000, 80, 1, 1, ACK, 0, new byte[0], 0))));
        Path capture = capture(acks);

        assertThat(tshark.fields(capture, "tcp.analysis.zero_window", "frame.number"))
                .hasSize(10_001);
        assertThat(analysis(capture).tcp().get(0).directions().clientToServer().zeroWindows())
                .hasSize(10_000);
        assertThat(analysis(capture).warnings()).anyMatch(warning -> warning.startsWith("too many findings: "));
    }

    /** Not one of the differences: Java's own classes would take these for IPv4. */
    @Test
    void ipv4_mapped_addresses_are_those_that_tshark_prints() throws IOException {
        Path capture = capture(ethernet(0x86DD, mapped(ipv6("fd00::1", "fd00::2", 6, SEGMENT))), frame(IPV4));
        TcpConnection first = analysis(capture).tcp().get(0);

        assertThat(List.of(first.client(), first.server()))
                .extracting(Endpoint::address)
                .extracting(Endpoint::text)
                .containsExactlyInAnyOrder(tshark.fields(capture, "frame.number == 1", "ipv6.src", "ipv6.dst")
                        .get(0)
                        .split("\t"));
        assertThat(analysis(capture).tcp()).hasSize(2);
        assertThat(IpAddresses.parse("::ffff:10.0.0.2")).hasValue(first.client().address());
        assertThat(analysis(capture).withClient(first.client().address()).tcp()).containsExactly(first);
    }

    /** The packet from ::ffff:10.0.0.1 to ::ffff:10.0.0.2. */
    private static byte[] mapped(byte[] ipv6) {
        byte[] packet = ipv6.clone();
        System.arraycopy(hex("00000000000000000000ffff0a000001"), 0, packet, 8, 16);
        System.arraycopy(hex("00000000000000000000ffff0a000002"), 0, packet, 24, 16);
        return packet;
    }

    private static byte[] fragment(int identification, int field, int from, int end) {
        byte[] part = Arrays.copyOfRange(SEGMENT, from, end);
        return frame(ipv4("10.0.0.1", "10.0.0.2", 6, identification, field, part));
    }

    private Path capture(byte[]... frames) throws IOException {
        PcapFile file = new PcapFile();
        for (byte[] frame : frames) {
            file.packet(1, 0, frame);
        }
        return file.write(folder.resolve("difference.pcap"));
    }

    private Analysis analysis(Path capture) throws IOException {
        return Analyzer.analyze(capture, tshark.rules());
    }
}
