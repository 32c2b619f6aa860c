package chatlab.analysis.capture;

import static chatlab.analysis.testing.PcapFile.MICROSECONDS;
import static chatlab.analysis.testing.PcapFile.NANOSECONDS;
import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.testing.PcapFile;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PcapReaderTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void file() {
        file = folder.resolve("some.pcap");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BIG_ENDIAN", "LITTLE_ENDIAN"})
    void packets_are_read_in_both_byte_orders(String name) throws IOException {
        ByteOrder order = name.equals("BIG_ENDIAN") ? BIG_ENDIAN : LITTLE_ENDIAN;
        new PcapFile(MICROSECONDS, order, 101)
                .packet(5, 7, new byte[] {1, 2, 3})
                .packet(6, 0, new byte[] {4}, 1500)
                .write(file);

        assertThat(Read.all(file))
                .containsExactly("1 5000007000 link 101 if 0 [1, 2, 3] of 3", "2 6000000000 link 101 if 0 [4] of 1500");
    }

    @Test
    void nanoseconds_are_read() throws IOException {
        new PcapFile(NANOSECONDS, BIG_ENDIAN, 1).packet(5, 7, new byte[] {1}).write(file);

        assertThat(Read.all(file)).containsExactly("1 5000000007 link 1 if 0 [1] of 1");
    }

    @Test
    void times_after_2038_are_read() throws IOException {
        new PcapFile().packet(0xF0000000L, 0, new byte[] {1}).write(file);

        assertThat(Read.all(file)).containsExactly("1 4026531840000000000 link 1 if 0 [1] of 1");
    }

    @Test
    void flags_beside_the_link_type_are_left_out() throws IOException {
        new PcapFile(MICROSECONDS, BIG_ENDIAN, 0x54000001).write(file);

        try (CaptureReader reader = CaptureReader.open(file)) {
            assertThat(reader.next()).isNull();
            assertThat(reader.linkTypes()).containsExactly(1);
        }
    }

    @Test
    void a_packet_larger_than_the_first_buffer_is_read() throws IOException {
        byte[] large = new byte[262_144];
        large[262_143] = 1;
        new PcapFile()
                .packet(0, 0, new byte[] {9})
                .packet(0, 0, large)
                .packet(0, 0, new byte[] {8})
                .write(file);

        assertThat(Read.all(file)).hasSize(3).last().isEqualTo("3 0 link 1 if 0 [8] of 1");
    }

    @Test
    void a_file_cut_anywhere_gives_the_packets_before_the_cut() throws IOException {
        byte[] whole = new PcapFile()
                .packet(1, 0, new byte[10])
                .packet(2, 0, new byte[20])
                .bytes();
        for (int length = 24; length <= whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            int packets = length < 24 + 26 ? 0 : length < whole.length ? 1 : 2;
            boolean cut = length != 24 && length != 24 + 26 && length != whole.length;

            assertThat(Read.all(file)).as("%d bytes", length).hasSize(packets);
            assertThat(Read.isTruncated(file)).as("%d bytes", length).isEqualTo(cut);
        }
    }

    @Test
    void compressed_data_cut_in_the_middle_gives_what_is_there() throws IOException {
        byte[] noise = new byte[200_000];
        new java.util.Random(1).nextBytes(noise);
        byte[] whole = new PcapFile().packet(1, 0, noise).packet(2, 0, noise).bytes();
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(whole);
        }
        byte[] compressed = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(compressed, compressed.length - 1000));

        assertThat(Read.all(file)).hasSize(1);
        assertThat(Read.isTruncated(file)).isTrue();
    }
}
