package chatlab.analysis.page;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.capture.CaptureException;
import chatlab.analysis.report.Analyzer;
import chatlab.analysis.tcp.Rules;
import chatlab.analysis.testing.Packets;
import chatlab.analysis.testing.PcapFile;
import chatlab.analysis.testing.SampleCaptures;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
class CapturePageTest {
    private static final int MEGABYTE = 1_000_000;

    /** A real chat: server and three clients, captured at three hosts. */
    static final Path[] CHAT = Stream.of("chatserver", "client1", "client2")
            .map(name -> Path.of("captures", name + ".pcap"))
            .toArray(Path[]::new);

    @TempDir
    private Path folder;

    static List<Path> readable() throws IOException {
        return SampleCaptures.all().stream().filter(CapturePageTest::isReadable).toList();
    }

    private static boolean isReadable(Path capture) {
        try {
            Analyzer.analyze(capture, Rules.WIRESHARK_4_4);
            return true;
        } catch (CaptureException e) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("readable")
    void every_capture_gives_a_sound_page(Path capture) throws IOException {
        WrittenPage page = WrittenPage.of(capture);

        List<String> ids = page.attributes("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.attributes("href"))
                .isNotEmpty()
                .allMatch(href -> href.startsWith("#") && ids.contains(href.substring(1)));
        assertThat(page.attributes("aria-labelledby").stream().flatMap(names -> Arrays.stream(names.split(" "))))
                .isSubsetOf(ids);
        assertThat(page.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MEGABYTE);
    }

    @Test
    void a_page_loads_and_runs_nothing() throws IOException {
        WrittenPage page = WrittenPage.of(CHAT);

        assertThat(page.html()).doesNotContain("http:", "https:", "url(", "@import", "src=", "<script");
        assertThat(page.all("//*[@*[starts-with(name(), 'on')]]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG-u-nu-arab", "tr-TR"})
    void a_page_is_the_same_whatever_the_language_of_the_computer(String language) throws IOException {
        Path capture = SampleCaptures.file("bulk-loss-1.pcap.gz");
        String page = WrittenPage.of(capture).html();
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(WrittenPage.of(capture).html()).isEqualTo(page);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void pictures_have_titles_and_descriptions() throws IOException {
        WrittenPage page = WrittenPage.of(CHAT);

        assertThat(page.all("//svg[@role='img']")).isNotEmpty().allSatisfy(svg -> {
            assertThat(page.all(svg, "title"))
                    .singleElement()
                    .satisfies(title -> assertThat(title.getTextContent()).isNotBlank());
            assertThat(page.all(svg, "desc"))
                    .singleElement()
                    .satisfies(desc -> assertThat(desc.getTextContent()).isNotBlank());
        });
        assertThat(page.all("//svg[not(@role='img')]"))
                .allSatisfy(svg -> assertThat(svg.getAttribute("aria-hidden")).isEqualTo("true"));
    }

    /** The numbers are tshark's: those that the answers of the solution give. */
    @Test
    void each_question_names_the_frame_that_answers_it() throws IOException {
        WrittenPage page = WrittenPage.of(CHAT);

        assertThat(page.texts("//p[@class='answer']"))
                .containsExactly(
                        "Frame 4 of chatserver.pcap: sequence number 336990059, flags 0x002 (SYN).",
                        "Frame 5 of chatserver.pcap: sequence number 587460545, acknowledgement number 336990060, flags 0x012 (SYN, ACK).",
                        "Frame 6 of chatserver.pcap: window 63 in the header, which means 64,512 bytes.",
                        "Frame 29 of client1.pcap: four fields of 2 bytes each. Length says 45: 8 bytes of header and 37 of payload.");
        assertThat(page.text()).contains("None, of 21 segments.", "65,535 − 8 = 65,527 bytes");
    }

    @Test
    void a_connection_that_two_captures_show_is_drawn_once() throws IOException {
        WrittenPage page = WrittenPage.of(CHAT);

        assertThat(page.texts("//h3[contains(., ' to 10.20.30.2:5000')]"))
                .containsExactly(
                        "10.20.30.11:34889 to 10.20.30.2:5000",
                        "10.20.30.13:50247 to 10.20.30.2:5000",
                        "10.20.30.12:54467 to 10.20.30.2:5000");
        assertThat(page.text()).contains("The same SYN is frame 4 there and frame 7 here.");
    }

    @Test
    void a_capture_without_packets_says_so() throws IOException {
        WrittenPage page = WrittenPage.of(new PcapFile().write(folder.resolve("empty.pcap")));

        assertThat(page.text())
                .contains("0 packets", "Nobody: there is neither TCP nor UDP", "A segment: there is none.")
                .contains("A datagram: there is none.", "Q3 to Q6: there is no TCP connection.");
        assertThat(page.all("//svg")).isEmpty();
    }

    @Test
    void a_capture_begun_too_late_says_so() throws IOException {
        WrittenPage page = WrittenPage.of(SampleCaptures.file("midstream.pcap.gz"));

        assertThat(page.text())
                .contains("This capture has no handshake of this connection", "The capture begins too late")
                .doesNotContain("x + 1");
    }

    @Test
    void of_many_connections_it_says_which_are_drawn() throws IOException {
        PcapFile file = new PcapFile();
        for (int i = 0; i < 300; i++) {
            byte[] syn = Packets.tcp(20_000 + i, 5000, i, 0, Packets.SYN, 1000, new byte[0], 0);
            file.packet(i, 0, Packets.frame(Packets.ipv4("10.0.1." + i % 250, "10.0.0.1", 6, syn)));
        }
        WrittenPage page = WrittenPage.of(file.write(folder.resolve("many.pcap")));

        assertThat(page.text())
                .contains("Drawn here: 4 connections, those with the most segments. Not drawn: 296 more.")
                .contains("Shown are the 6 hosts with the most packets, of 251.");
        assertThat(page.all("//svg[contains(@aria-labelledby, '-ladder')]")).hasSize(4);
    }

    /** As bad as it can be: each segment elsewhere, in time and in its numbers. */
    @Test
    void a_million_points_give_less_than_a_megabyte() throws IOException {
        Path capture = folder.resolve("million.pcap");
        Random random = new Random(1);
        byte[] data = Packets.frame(Packets.ipv4(
                "10.0.0.1", "10.0.0.2", 6, Packets.tcp(20_000, 5000, 0, 0, Packets.ACK, 1000, new byte[0], 100)));
        int kept = data.length - 100;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(capture), 1 << 20)) {
            out.write(new PcapFile().bytes());
            ByteBuffer record = ByteBuffer.allocate(16 + kept).order(ByteOrder.LITTLE_ENDIAN);
            record.put(16, data, 0, kept);
            for (int i = 0; i < 1_000_000; i++) {
                record.putInt(0, i / 1000)
                        .putInt(4, random.nextInt(1_000_000))
                        .putInt(8, kept)
                        .putInt(12, data.length);
                record.order(ByteOrder.BIG_ENDIAN);
                record.putInt(16 + 38, random.nextInt(100_000_000)).putInt(16 + 42, random.nextInt(100_000_000));
                record.putShort(16 + 48, (short) random.nextInt());
                record.order(ByteOrder.LITTLE_ENDIAN);
                out.write(record.array());
            }
        }
        WrittenPage page = WrittenPage.of(capture);

        assertThat(page.text()).contains("1,000,000 packets");
        assertThat(page.html().length()).isLessThan(MEGABYTE / 2);
    }
}
