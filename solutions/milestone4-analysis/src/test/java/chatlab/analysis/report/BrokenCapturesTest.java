package chatlab.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.capture.CaptureException;
import chatlab.analysis.evidence.Captures;
import chatlab.analysis.tcp.Rules;
import chatlab.analysis.testing.PcapngFile;
import chatlab.analysis.testing.SampleCaptures;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes of a file are: an analysis comes out, or an exception with one line. */
class BrokenCapturesTest {
    private static final int TRIES = 300;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keepalive.pcap",
                "keepalive.pcap.gz",
                "loopback-any-sll2.pcap",
                "port-reuse-rst.pcap",
                "synack-lost.pcap",
                "router-any-duplicates.pcap"
            })
    void bytes_changed_at_random_do_no_harm(String name) throws IOException {
        mutate(Files.readAllBytes(SampleCaptures.file(name)));
    }

    @Test
    void blocks_changed_at_random_do_no_harm() throws IOException {
        byte[] first = Files.readAllBytes(SampleCaptures.file("keepalive.pcap"));
        byte[] ipv6 = new byte[200];
        ipv6[0] = 0x60;
        mutate(new PcapngFile()
                .section(ByteOrder.BIG_ENDIAN)
                .networkInterface(1, 9, 0)
                .networkInterface(101)
                .enhanced(0, 1, java.util.Arrays.copyOfRange(first, 40, 114))
                .enhanced(1, 2, ipv6)
                .simple(java.util.Arrays.copyOfRange(first, 40, 114), 74)
                .section(ByteOrder.LITTLE_ENDIAN)
                .networkInterface(276)
                .old(0, 3, new byte[60])
                .bytes());
    }

    private void mutate(byte[] good) throws IOException {
        Random random = new Random(1);
        int analysed = 0;
        for (int i = 0; i < TRIES; i++) {
            byte[] bytes = good.clone();
            int changes = 1 + random.nextInt(8);
            for (int change = 0; change < changes; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextInt(3) - 1 + 128 * random.nextInt(2));
            }
            Path mutant = Files.write(folder.resolve("mutant" + i), bytes);
            analysed += survives(mutant) ? 1 : 0;
            Files.delete(mutant);
        }
        assertThat(analysed).isBetween(1, TRIES - 1);
    }

    private static boolean survives(Path file) {
        try {
            Analysis analysis = Analyzer.analyze(file, Rules.WIRESHARK_4_4);
            Analyzer.analyze(file, Rules.WIRESHARK_4_0);
            Captures.read(file, (frame, time, packet) -> {});
            assertThat(AnalysisJson.write(analysis)).startsWith("{");
            assertThat(AnalysisTable.write(analysis)).isNotEmpty();
            return true;
        } catch (CaptureException e) {
            assertThat(e.getMessage()).startsWith(file + ": offset ").doesNotContain("\n");
            return false;
        }
    }
}
