package chatlab.analysis.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.report.Analyzer;
import chatlab.analysis.scripted.NeedsTshark;
import chatlab.analysis.scripted.Script;
import chatlab.analysis.scripted.Scripts;
import chatlab.analysis.testing.OurConnections;
import chatlab.analysis.testing.Tshark;
import chatlab.analysis.testing.TsharkConnections;
import chatlab.analysis.testing.TsharkSegments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/**
 * Compares with the tshark that is installed (Debian package tshark) on captures of connections that are drawn.
 *
 * <p>A failure is told as the smallest script that still fails, with the seed that draws it; its capture is left in
 * {@code target/property-failed.pcap}. Each build draws other scripts; those with the fixed seed hold each finding.
 */
@AddLifecycleHook(NeedsTshark.class)
@Tag("once")
class TsharkPropertyTest {
    private static final Path CAPTURE = Path.of("target", "property.pcap");
    private static final Path FAILED = Path.of("target", "property-failed.pcap");

    @Property(edgeCases = EdgeCasesMode.NONE)
    void all_that_is_said_of_segments_and_connections_is_what_tshark_says(@ForAll("scripts") Script script)
            throws IOException {
        compare(script);
    }

    /** What was never drawn was never compared. */
    @Property(seed = "42", tries = 10, edgeCases = EdgeCasesMode.NONE)
    void each_of_the_findings_is_compared(@ForAll("scripts") Script script) throws IOException {
        compare(script).stream()
                .flatMap(segment -> segment.keySet().stream())
                .filter(TsharkSegments.FINDINGS::contains)
                .forEach(field -> Statistics.label("findings").collect(field));
        Statistics.label("findings")
                .coverage(coverage -> TsharkSegments.FINDINGS.forEach(
                        field -> coverage.check(field).count(count -> count > 0)));
    }

    /** What tshark says. */
    private static List<Map<String, String>> compare(Script script) throws IOException {
        Files.write(CAPTURE, script.bytes());
        Tshark tshark = Tshark.demand();
        List<Map<String, String>> theirs = tshark.segments(CAPTURE);
        try {
            compareSegments(TsharkSegments.analyze(CAPTURE, tshark.rules()), theirs);
            List<TcpConnection> connections =
                    Analyzer.analyze(CAPTURE, tshark.rules()).tcp();
            assertThat(OurConnections.of(connections)).containsExactlyElementsOf(TsharkConnections.of(theirs));
            compareHandshakes(connections, theirs);
        } catch (AssertionError e) {
            Files.copy(CAPTURE, FAILED, StandardCopyOption.REPLACE_EXISTING);
            throw e;
        }
        return theirs;
    }

    private static void compareSegments(List<Map<String, String>> ours, List<Map<String, String>> theirs) {
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            Map<String, String> said = TsharkSegments.withoutConnection(theirs.get(i));
            if (!said.containsKey("tcp.window_size_value")) {
                ours.get(i).keySet().retainAll(said.keySet()); // a broken header, of which tshark shows the beginning
            }
            assertThat(ours.get(i)).containsExactlyInAnyOrderEntriesOf(said);
        }
        assertThat(ours).hasSameSizeAs(theirs);
    }

    /** tshark says the round trip of a handshake beside other findings only. */
    private static void compareHandshakes(List<TcpConnection> ours, List<Map<String, String>> theirs) {
        theirs.stream()
                .filter(segment -> segment.containsKey("tcp.analysis.initial_rtt"))
                .forEach(segment -> assertThat(ours.get(Integer.parseInt(segment.get("tcp.stream")))
                                .handshakeRoundTrip())
                        .asString()
                        .isEqualTo(segment.get("tcp.analysis.initial_rtt")));
    }

    @Provide
    Arbitrary<Script> scripts() {
        return Scripts.any();
    }
}
