package chatlab.analysis.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.testing.SampleCaptures;
import chatlab.analysis.testing.Tshark;
import chatlab.analysis.testing.TsharkLine;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with the tshark that is installed; Debian package tshark. */
class LiveTsharkTest {
    private final Tshark tshark = Tshark.demand();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void every_segment_of_a_random_capture_is_what_tshark_says(long seed) throws IOException {
        Path capture = new RandomCapture(seed).segments(2000).write(folder.resolve("random-" + seed + ".pcap"));

        assertThat(TsharkLine.analyze(capture, tshark.rules())).containsExactlyElementsOf(tshark.lines(capture));
    }

    @Test
    void every_segment_of_a_real_capture_is_what_tshark_says() {
        Path capture = SampleCaptures.file("ack-loss.pcap.gz");

        assertThat(TsharkLine.analyze(capture, tshark.rules())).containsExactlyElementsOf(tshark.lines(capture));
    }
}
