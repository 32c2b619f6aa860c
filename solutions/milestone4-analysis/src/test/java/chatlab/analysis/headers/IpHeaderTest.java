package chatlab.analysis.headers;

import static chatlab.analysis.testing.Packets.ethernet;
import static chatlab.analysis.testing.Packets.hex;
import static chatlab.analysis.testing.Packets.ipv4;
import static chatlab.analysis.testing.Packets.ipv6;
import static chatlab.analysis.testing.Packets.join;
import static chatlab.analysis.testing.Packets.shorts;
import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.capture.CaptureReader;
import chatlab.analysis.capture.Packet;
import chatlab.analysis.testing.PcapFile;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IpHeaderTest {
    private static final byte[] PAYLOAD = hex("0102030405060708");
    private static final byte[] IPV4 = ipv4("10.0.0.1", "10.0.0.2", 99, PAYLOAD);
    private static final byte[] IPV6 = ipv6("fe80::1", "fe80::2", 99, PAYLOAD);
    private static final String FOUND_IPV4 = "10.0.0.1 to 10.0.0.2, protocol 99, 8 bytes, first 1";
    private static final String FOUND_IPV6 = "fe80::1 to fe80::2, protocol 99, 8 bytes, first 1";

    @TempDir
    private Path folder;

    @Test
    void ip_is_found_in_ethernet() throws IOException {
        assertThat(located(1, ethernet(0x0800, IPV4))).isEqualTo(FOUND_IPV4);
        assertThat(located(1, ethernet(0x86DD, IPV6))).isEqualTo(FOUND_IPV6);
        assertThat(located(1, ethernet(0x0806, IPV4))).isEqualTo("none");
    }

    @Test
    void ip_is_found_behind_vlan_tags() throws IOException {
        byte[] tagged = join(shorts(7, 0x0800), IPV4);

        assertThat(located(1, ethernet(0x8100, tagged))).isEqualTo(FOUND_IPV4);
        assertThat(located(1, ethernet(0x88A8, join(shorts(7, 0x8100), tagged))))
                .isEqualTo(FOUND_IPV4);
    }

    @Test
    void ip_is_found_in_linux_cooked_captures() throws IOException {
        assertThat(located(113, join(new byte[14], shorts(0x86DD), IPV6))).isEqualTo(FOUND_IPV6);
        assertThat(located(276, join(shorts(0x0800), new byte[18], IPV4))).isEqualTo(FOUND_IPV4);
        assertThat(located(276, join(shorts(0x8100), new byte[18], shorts(7, 0x0800), IPV4)))
                .isEqualTo(FOUND_IPV4);
    }

    @Test
    void ip_is_found_in_loopback_captures() throws IOException {
        assertThat(located(0, join(hex("02000000"), IPV4))).isEqualTo(FOUND_IPV4);
        assertThat(located(0, join(hex("0000001e"), IPV6))).isEqualTo(FOUND_IPV6);
        assertThat(located(108, join(hex("00000018"), IPV6))).isEqualTo(FOUND_IPV6);
        assertThat(located(0, join(hex("00000007"), IPV4))).isEqualTo("none");
    }

    @Test
    void raw_ip_is_found() throws IOException {
        for (int linkType : new int[] {12, 14, 101, 228}) {
            assertThat(located(linkType, IPV4)).isEqualTo(FOUND_IPV4);
        }
        assertThat(located(101, IPV6)).isEqualTo(FOUND_IPV6);
        assertThat(located(229, IPV6)).isEqualTo(FOUND_IPV6);
        assertThat(located(147, IPV4)).isEqualTo("none");
    }

    @Test
    void padding_after_the_ip_packet_is_left_out() throws IOException {
        assertThat(located(1, ethernet(0x0800, join(IPV4, new byte[20])))).isEqualTo(FOUND_IPV4);
    }

    @Test
    void a_total_length_of_0_means_the_whole_frame() throws IOException {
        byte[] large = IPV4.clone();
        large[2] = 0;
        large[3] = 0;

        assertThat(located(101, large)).isEqualTo(FOUND_IPV4);
    }

    @Test
    void options_of_ipv4_are_skipped() throws IOException {
        byte[] options = join(hex("46000020"), new byte[4], hex("40630000 0a000001 0a000002 01010100"), PAYLOAD);

        assertThat(located(101, options)).isEqualTo(FOUND_IPV4);
    }

    @Test
    void extension_headers_of_ipv6_are_skipped() throws IOException {
        byte[] hopByHop = hex("2b00 0104 00000000"); // then routing
        byte[] routing = join(hex("2c01"), new byte[14]); // then an atomic fragment
        byte[] fragment = hex("3300 0000 00000001"); // then authentication
        byte[] authentication = join(hex("6301"), new byte[10]);
        byte[] packet = ipv6("fe80::1", "fe80::2", 0, join(hopByHop, routing, fragment, authentication, PAYLOAD));

        assertThat(located(101, packet)).isEqualTo(FOUND_IPV6);
    }

    @Test
    void headers_cut_off_or_broken_are_not_taken_for_ip() throws IOException {
        assertThat(located(101, java.util.Arrays.copyOf(IPV4, 19))).isEqualTo("none");
        assertThat(located(101, java.util.Arrays.copyOf(IPV6, 39))).isEqualTo("none");
        assertThat(located(101, ipv6("fe80::1", "fe80::2", 0, hex("2c00")))).isEqualTo("none");
        assertThat(located(101, join(hex("41"), new byte[40]))).isEqualTo("none");
        assertThat(located(101, join(hex("4f000014"), new byte[16]))).isEqualTo("none");
        assertThat(located(101, join(hex("50"), new byte[40]))).isEqualTo("none");
    }

    private String located(int linkType, byte[] packet) throws IOException {
        Path file = new PcapFile(PcapFile.MICROSECONDS, ByteOrder.BIG_ENDIAN, linkType)
                .packet(0, 0, packet)
                .write(folder.resolve("one.pcap"));
        try (CaptureReader reader = CaptureReader.open(file)) {
            Packet read = reader.next();
            IpHeader ip = new IpHeader();
            return ip.locate(read) ? text(ip) : "none";
        }
    }

    static String text(IpHeader ip) {
        return "%s to %s, protocol %s, %s bytes, first %s"
                .formatted(
                        Endpoint.text(ip.source()),
                        Endpoint.text(ip.destination()),
                        ip.protocol(),
                        ip.payloadLength(),
                        ip.bytes()[ip.payloadStart()]);
    }
}
