package chatlab.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.capture.Bytes;
import chatlab.analysis.capture.CaptureException;
import chatlab.analysis.evidence.Captures;
import chatlab.analysis.tcp.Rules;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Whatever the bytes of a file are: an analysis comes out, or an exception with one line, and memory stays bounded. */
final class AnyBytes {
    /**
     * Seconds after which an input is taken for one that never ends. It takes milliseconds on a quiet machine, but JUnit and
     * libFuzzer go by the clock, and know nothing of the other programs that run.
     */
    static final long NEVER_ENDS = 600;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int GZIP = 0x1F8B;
    /** What an analysis may take for a start, and for each byte of the file: a small fragment of a large packet costs most. */
    private static final long BYTES_AT_ONCE = 32 << 20;

    private static final long BYTES_FOR_EACH = 4096;

    private AnyBytes() {}

    /** Analyses the bytes as a file would be; true if an analysis came out. */
    static boolean analyze(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("any", ".pcap");
        try {
            Files.write(file, bytes);
            long before = THREADS.getCurrentThreadAllocatedBytes();
            long bound = BYTES_AT_ONCE + BYTES_FOR_EACH * unpackedLength(bytes);
            boolean analyzed = analyze(file);
            if (THREADS.getCurrentThreadAllocatedBytes() - before > bound) {
                checkMemory(file, bound);
            }
            return analyzed;
        } finally {
            Files.delete(file);
        }
    }

    /** The first time, classes may have been loaded. */
    private static void checkMemory(Path file, long bound) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        analyze(file);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
                .as("bytes of memory")
                .isLessThan(bound);
    }

    private static boolean analyze(Path file) {
        try {
            Analysis analysis = Analyzer.analyze(file, Rules.WIRESHARK_4_4);
            Analyzer.analyze(file, Rules.WIRESHARK_4_0);
            Captures.read(file, (frame, time, packet) -> {});
            AnalysisJson.write(analysis);
            AnalysisTable.write(analysis);
            return true;
        } catch (CaptureException e) {
            assertThat(e.getMessage()).startsWith(file + ": offset ").doesNotContain("\n");
            return false;
        }
    }

    private static long unpackedLength(byte[] bytes) {
        if (bytes.length < 2 || Bytes.unsigned16(bytes, 0) != GZIP) {
            return bytes.length;
        }
        long length = 0;
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            while (unpacked.read() >= 0) {
                length++;
            }
        } catch (IOException e) {
            // As far as it can be unpacked.
        }
        return Math.max(length, bytes.length);
    }
}
