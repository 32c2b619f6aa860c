package chatlab.analysis.report;

import static chatlab.analysis.testing.Packets.ipv4;
import static chatlab.analysis.testing.Packets.tcp;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.tcp.Rules;
import chatlab.analysis.testing.PcapFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An analysis in a JVM with little memory. */
class MemoryBoundTest {
    private static final int RAW_IP = 101;
    private static final int CONNECTIONS = 150;
    private static final int SEGMENTS = 10_000;

    @TempDir
    private Path folder;

    /** In each connection one byte is sent 10,000 times and never acknowledged: everything that can be listed is. */
    @Test
    @Tag("once")
    void full_lists_of_many_connections_are_bounded_together_and_said() throws Exception {
        Path capture = folder.resolve("again.pcap.gz");
        write(capture);

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx56m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        capture.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output)
                .contains("connections: " + CONNECTIONS + "\n", "segments: " + CONNECTIONS * SEGMENTS + "\n")
                .containsPattern("too many findings: from frame [0-9]+ on some are left out,.* reached 32 MiB");
    }

    private static void write(Path capture) throws IOException {
        try (OutputStream out = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(capture)))) {
            out.write(new PcapFile(PcapFile.MICROSECONDS, ByteOrder.LITTLE_ENDIAN, RAW_IP).bytes());
            for (int connection = 0; connection < CONNECTIONS; connection++) {
                byte[] packet = ipv4("10.0.0.1", "10.0.0.2", 6, tcp(5000 + connection, 80, 1, 0, 0, 0, new byte[0], 1));
                ByteBuffer record = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
                record.putLong(0).putInt(packet.length).putInt(packet.length);
                for (int second = 1; second <= SEGMENTS; second++) {
                    out.write(record.putInt(0, second).array());
                    out.write(packet);
                }
            }
        }
    }

    /** What the JVM with little memory runs. */
    static final class Child {
        public static void main(String[] arguments) throws IOException {
            Analysis analysis = Analyzer.analyze(Path.of(arguments[0]), Rules.WIRESHARK_4_4);
            long segments = analysis.tcp().stream()
                    .flatMap(connection -> connection.both())
                    .mapToLong(direction -> direction.segments())
                    .sum();
            System.out.println("connections: " + analysis.tcp().size());
            System.out.println("segments: " + segments);
            analysis.warnings().forEach(System.out::println);
        }
    }
}
