package chatlab.analysis.capture;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chatlab.analysis.testing.PcapngFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PcapngReaderTest {
    private static final int TWO_SECTIONS = 28;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void file() {
        file = folder.resolve("some.pcapng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BIG_ENDIAN", "LITTLE_ENDIAN"})
    void all_kinds_of_packet_blocks_are_read_in_both_byte_orders(String name) throws IOException {
        ByteOrder order = name.equals("BIG_ENDIAN") ? BIG_ENDIAN : LITTLE_ENDIAN;
        new PcapngFile()
                .section(order)
                .networkInterface(101)
                .enhanced(0, 5_000_007, new byte[] {1, 2, 3})
                .other(5, 40)
                .simple(new byte[] {4, 5}, 2)
                .old(0, 6_000_000, new byte[] {6})
                .write(file);

        assertThat(Read.all(file))
                .containsExactly(
                        "1 5000007000 link 101 if 0 [1, 2, 3] of 3",
                        "2 0 link 101 if 0 [4, 5] of 2",
                        "3 6000000000 link 101 if 0 [6] of 1");
    }

    @Test
    void each_section_has_interfaces_and_a_byte_order_of_its_own() throws IOException {
        new PcapngFile()
                .section(BIG_ENDIAN)
                .networkInterface(1)
                .networkInterface(113)
                .enhanced(1, 0, new byte[] {1})
                .section(LITTLE_ENDIAN)
                .networkInterface(276)
                .enhanced(0, 0, new byte[] {2})
                .write(file);

        assertThat(Read.all(file)).containsExactly("1 0 link 113 if 1 [1] of 1", "2 0 link 276 if 0 [2] of 1");
    }

    @Test
    void a_simple_packet_is_cut_at_the_snap_length() throws IOException {
        new PcapngFile()
                .section(BIG_ENDIAN)
                .networkInterface(1, 2)
                .simple(new byte[] {1, 2}, 1500)
                .write(file);

        assertThat(Read.all(file)).containsExactly("1 0 link 1 if 0 [1, 2] of 1500");
    }

    /** Resolution 0x80 + n is 2 to the power of -n seconds, n is 10 to the power of -n. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 3, 3000000000",
        "3, 0, 3500, 3500000000",
        "6, 100, 7, 100000007000",
        "9, 0, 1234567890123456789, 1234567890123456789",
        "12, 0, 1234567890123, 1234567890",
        "0x80, 0, 3, 3000000000",
        "0x8a, 0, 1536, 1500000000",
        "0xa0, 1, 0x180000000, 2500000000",
        "0xbf, 0, 0x4000000000000000, 500000000",
        "0xc0, 0, 1, 0",
    })
    void times_are_in_units_of_the_interface(String resolution, long offset, String units, String nanoseconds)
            throws IOException {
        new PcapngFile()
                .section(BIG_ENDIAN)
                .networkInterface(1, Integer.decode(resolution), offset)
                .enhanced(0, Long.decode(units), new byte[] {1})
                .write(file);

        assertThat(Read.all(file)).containsExactly("1 " + nanoseconds + " link 1 if 0 [1] of 1");
    }

    @Test
    void a_file_cut_anywhere_gives_the_packets_before_the_cut() throws IOException {
        byte[] start = new PcapngFile().section(BIG_ENDIAN).networkInterface(1).bytes();
        byte[] whole = Arrays.copyOf(
                start,
                start.length + new PcapngFile().enhanced(0, 0, new byte[8]).bytes().length);
        byte[] packet =
                new PcapngFile().section(BIG_ENDIAN).enhanced(0, 0, new byte[8]).bytes();
        System.arraycopy(packet, TWO_SECTIONS, whole, start.length, whole.length - start.length);
        for (int length = 12; length <= whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            boolean dataIsThere = length >= start.length + 28 + 8;
            boolean cut = length != TWO_SECTIONS && length != start.length && length != whole.length;

            assertThat(Read.all(file)).as("%d bytes", length).hasSize(dataIsThere ? 1 : 0);
            assertThat(Read.isTruncated(file)).as("%d bytes", length).isEqualTo(cut);
        }
    }

    @Test
    void corrupt_blocks_are_named_with_place_and_expectation() throws IOException {
        byte[] good = new PcapngFile()
                .section(BIG_ENDIAN)
                .networkInterface(1)
                .enhanced(0, 0, new byte[8])
                .bytes();

        corrupted(good, 8, 0x01020304, "offset 8: expected the byte-order magic 1a2b3c4d, found 01020304");
        corrupted(good, 4, 13, "offset 4: expected a block length of 12 or more, a multiple of 4, found 13");
        corrupted(good, 24, 32, "offset 24: expected the block length 28 again, found 32");
        corrupted(good, 32, 16, "offset 32: expected an interface description of at least 20 bytes, found 16");
        corrupted(good, 56, 9, "offset 56: expected one of the section's 1 interfaces, found interface 9");
        corrupted(good, 68, 100, "offset 68: expected a packet of at most 20 bytes, found 100");
    }

    private void corrupted(byte[] good, int at, int value, String message) throws IOException {
        byte[] corrupt = ByteBuffer.wrap(good.clone()).putInt(at, value).array();
        Files.write(file, corrupt);

        assertThatExceptionOfType(CaptureException.class)
                .isThrownBy(() -> Read.all(file))
                .withMessage(file + ": " + message);
    }
}
