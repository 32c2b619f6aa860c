package chatlab.analysis.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.testing.SampleCaptures;
import chatlab.analysis.testing.TsharkLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("once")
class RecordedTsharkTest {
    static List<Path> captures() throws IOException {
        return SampleCaptures.all();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void every_tcp_frame_is_what_tshark_4_4_says(Path capture) throws IOException {
        assertThat(TsharkLine.analyze(capture, Rules.WIRESHARK_4_4))
                .containsExactlyElementsOf(SampleCaptures.tshark("4.4", capture));
    }

    @ParameterizedTest
    @MethodSource("captures")
    void every_tcp_frame_is_what_tshark_4_0_says(Path capture) throws IOException {
        assertThat(TsharkLine.analyze(capture, Rules.WIRESHARK_4_0))
                .containsExactlyElementsOf(SampleCaptures.tshark("4.0", capture));
    }
}
