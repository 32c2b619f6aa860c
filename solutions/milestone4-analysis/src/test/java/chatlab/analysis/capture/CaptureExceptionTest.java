package chatlab.analysis.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chatlab.analysis.testing.PcapFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureExceptionTest {
    @TempDir
    private Path folder;

    @Test
    void a_missing_file_is_named() {
        says(folder.resolve("missing.pcap"), "offset 0: expected a readable capture file, found no such file");
    }

    @Test
    void a_folder_is_no_capture() {
        says(folder, "offset 0: expected a readable capture file, found a folder");
    }

    @Test
    void an_empty_file_is_no_capture() throws IOException {
        says(written(), "offset 0: expected a pcap or pcapng file, found an empty file");
    }

    @Test
    void a_file_of_two_bytes_is_no_capture() throws IOException {
        says(written(0xD4, 0xC3), "offset 0: expected a pcap or pcapng file, found only d4 c3");
    }

    @Test
    void a_text_is_no_capture() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "hello", StandardCharsets.UTF_8);

        says(file, "offset 0: expected a pcap or pcapng file, found the bytes 68 65 6c 6c");
    }

    @Test
    void a_pcap_header_cut_short_is_no_capture() throws IOException {
        says(
                written(0xD4, 0xC3, 0xB2, 0xA1, 2),
                "offset 0: expected a pcap header of 24 bytes, found the end of the file");
    }

    @Test
    void a_packet_beyond_reason_is_named_with_its_offset() throws IOException {
        byte[] bytes = new PcapFile()
                .packet(0, 0, new byte[10])
                .packet(0, 0, new byte[10])
                .bytes();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(24 + 26 + 8, 300_000);
        Path file = Files.write(folder.resolve("corrupt.pcap"), bytes);

        says(file, "offset 58: expected a packet of at most 262144 bytes, found 300000");
    }

    @Test
    void broken_compression_is_one_line() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(new PcapFile().packet(0, 0, new byte[5000]).bytes());
        }
        byte[] bytes = compressed.toByteArray();
        bytes[12] ^= 0x55;
        Path file = Files.write(folder.resolve("broken.pcap.gz"), bytes);

        assertThatExceptionOfType(CaptureException.class)
                .isThrownBy(() -> Read.all(file))
                .satisfies(e -> assertThat(e.getMessage())
                        .startsWith(file + ": offset ")
                        .contains("expected a readable capture file, found ")
                        .doesNotContain("\n"));
    }

    private Path written(int... bytes) throws IOException {
        byte[] file = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            file[i] = (byte) bytes[i];
        }
        return Files.write(folder.resolve("some.pcap"), file);
    }

    private static void says(Path file, String message) {
        assertThatExceptionOfType(CaptureException.class)
                .isThrownBy(() -> Read.all(file))
                .withMessage(file + ": " + message);
    }
}
