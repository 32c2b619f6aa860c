package chatlab.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.tcp.Rules;
import chatlab.analysis.testing.SampleCaptures;
import chatlab.analysis.testing.Tools;
import chatlab.analysis.testing.Tshark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What capturing did is named, and nothing is named that it didn't do. */
@Tag("once")
class WarningsTest {
    @TempDir
    private Path folder;

    /**
     * Numbers of tshark 4.0.17: segments without SYN in the stream, {@code tcp.checksum.status == 0}, {@code tcp.len}
     * above {@code tcp.options.mss_val}. The hosts that made these captures left checksums to their network cards.
     */
    @ParameterizedTest
    @CsvSource({
        "ack-loss.pcap.gz, checksum offloaded: 236 of 237",
        "bulk-loss-1.pcapng.gz, checksum offloaded: 576 of 577",
        "bulk-loss-2.pcap.gz, checksum offloaded: 569 of 570",
        "header-only.pcap, no packets:",
        "ip-total-length-0.pcap.gz, checksum offloaded: 576 of 577",
        "ipv6.pcap.gz, checksum offloaded: 32 of 32",
        "keepalive.pcap, checksum offloaded: 15 of 16",
        "midstream.pcap.gz, capture begun late: | checksum offloaded: 559 of 560",
        "no-syn.pcap.gz, capture begun late: | checksum offloaded: 526 of 526",
        "one-direction.pcap.gz, checksum offloaded: 303 of 304",
        "refused.pcap, checksum offloaded: 1 of 2",
        "router-any-duplicates.pcap, 'captured twice: 49 of 98 segments | checksum offloaded: 98 of 98 TCP"
                + " | captured twice: 10 of 20 datagrams | checksum offloaded: 20 of 20 UDP'",
        "snap60-bulk.pcap.gz, snap length too short: the TCP header of 576 of 577",
        "truncated-tail.pcap.gz, cut off: | checksum offloaded: 569 of 569",
        "tso-large-segments.pcap.gz, oversized segments: 8 of 18 | checksum offloaded: 18 of 18",
        "zero-window.pcap.gz, checksum offloaded: 60 of 60",
    })
    void artefacts_are_named_with_the_numbers_of_tshark(String name, String beginnings) throws IOException {
        List<String> warnings = warnings(SampleCaptures.file(name));
        String[] expected = beginnings.split(" \\| ");

        assertThat(warnings).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(warnings.get(i)).startsWith(expected[i]);
        }
    }

    /** Recorded in the lab's network, with offloading turned off. */
    @ParameterizedTest
    @ValueSource(strings = {"chatserver.pcap", "client1.pcap", "client2.pcap"})
    void a_clean_capture_has_no_warnings(String name) throws IOException {
        assertThat(warnings(Path.of("captures", name))).isEmpty();
    }

    @Test
    void who_offloads_is_named() throws IOException {
        assertThat(warnings(SampleCaptures.file("one-direction.pcap.gz")))
                .singleElement()
                .asString()
                .contains("303 of 304 TCP segments, sent by 10.9.1.2, were captured");
    }

    @Test
    void the_largest_of_oversized_segments_is_named_with_its_frame() throws IOException {
        Path capture = SampleCaptures.file("tso-large-segments.pcap.gz");
        String largest = Tshark.demand().fields(capture, "tcp.len > 1460", "tcp.len", "frame.number").stream()
                .map(line -> line.split("\t"))
                .reduce((a, b) -> Integer.parseInt(b[0]) > Integer.parseInt(a[0]) ? b : a)
                .map(values -> "the largest %s bytes (frame %s)".formatted((Object[]) values))
                .orElseThrow();

        assertThat(warnings(capture)).anyMatch(warning -> warning.contains(largest));
    }

    /** tshark reads pcapng files as documents, too: its dissector and its capture reader are different programs. */
    @Test
    void packets_dropped_by_the_capturing_machine_are_counted() throws IOException {
        Tshark.demand();
        Path capture = SampleCaptures.artefact("dropped.pcapng");
        String dropped = Tools.run(
                        "tshark",
                        "-X",
                        "read_format:MIME Files Format",
                        "-r",
                        capture.toString(),
                        "-T",
                        "fields",
                        "-e",
                        "pcapng.options.option.data.interface.dropped")
                .get(0);

        assertThat(warnings(capture))
                .singleElement()
                .asString()
                .startsWith("packets dropped: ")
                .contains(" " + dropped + " packets");
    }

    @Test
    void time_that_goes_back_is_named_with_its_frame() throws IOException {
        Tools.demand("wireshark-common", "mergecap", "capinfos");
        Path later = SampleCaptures.file("syn-lost.pcap");
        Path earlier = SampleCaptures.file("keepalive.pcap");
        Path merged = folder.resolve("merged.pcap");
        Tools.run("mergecap", "-F", "pcap", "-a", "-w", merged.toString(), later.toString(), earlier.toString());

        assertThat(Tools.run("capinfos", "-o", merged.toString()))
                .anyMatch(line -> line.matches("Strict time order: +False"));
        // tshark: frame 12 of the one at 1795215699.924654, frame 1 of the other at 1795215686.628187
        assertThat(warnings(merged))
                .anyMatch(
                        w -> w.startsWith("clock step: time goes back 1 times, farthest by 13.296467 s at frame 13;"));
        Tools.run("mergecap", "-F", "pcap", "-w", merged.toString(), later.toString(), earlier.toString());
        assertThat(warnings(merged)).noneMatch(warning -> warning.startsWith("clock step"));
    }

    @Test
    void a_snap_length_below_the_headers_is_named() throws IOException {
        Tools.demand("wireshark-common", "editcap");

        assertThat(warnings(edited("loopback-lo.pcap", "-s", "10")))
                .contains("snap length too short: the IP header of 23 of 23 packets is cut off, they were left out");
        assertThat(warnings(edited("loopback-lo.pcap", "-s", "30")))
                .contains("snap length too short: the IP header of 23 of 23 packets is cut off, they were left out");
        assertThat(warnings(edited("loopback-lo.pcap", "-s", "40")))
                .anyMatch(w -> w.startsWith("snap length too short: the TCP header of 19 of 19 segments"))
                .contains("snap length too short: the UDP header of 4 datagrams is cut off");
    }

    @Test
    void a_capture_begun_late_is_named() throws IOException {
        Tools.demand("wireshark-common", "editcap");

        assertThat(warnings(edited("keepalive.pcap", "-r", "4-16")))
                .anyMatch(w -> w.startsWith("capture begun late: "));
    }

    private Path edited(String name, String option, String value) throws IOException {
        Path edited = folder.resolve("edited.pcap");
        String file = SampleCaptures.file(name).toString();
        Stream<String> command = option.equals("-r")
                ? Stream.of("editcap", "-F", "pcap", "-r", file, edited.toString(), value)
                : Stream.of("editcap", "-F", "pcap", option, value, file, edited.toString());
        Tools.run(command.toArray(String[]::new));
        return edited;
    }

    private static List<String> warnings(Path capture) throws IOException {
        return Analyzer.analyze(capture, Rules.WIRESHARK_4_0).warnings();
    }
}
