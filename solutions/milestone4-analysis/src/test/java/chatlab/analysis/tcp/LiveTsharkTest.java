package chatlab.analysis.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.testing.SampleCaptures;
import chatlab.analysis.testing.Tshark;
import chatlab.analysis.testing.TsharkSegments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with the tshark that is installed; Debian package tshark. */
@Tag("once")
class LiveTsharkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ack-loss.pcap.gz",
                "bulk-loss-1.pcapng.gz",
                "no-synack.pcap.gz",
                "snap60-bulk.pcap.gz",
                "zero-window.pcap.gz"
            })
    void all_that_is_said_of_a_real_capture_is_what_tshark_says(String name) throws IOException {
        Tshark tshark = Tshark.demand();
        Path capture = SampleCaptures.file(name);
        List<Map<String, String>> theirs = tshark.segments(capture).stream()
                .map(TsharkSegments::withoutConnection)
                .toList();

        assertThat(TsharkSegments.analyze(capture, tshark.rules())).containsExactlyElementsOf(theirs);
    }
}
