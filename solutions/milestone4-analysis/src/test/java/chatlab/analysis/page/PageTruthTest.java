package chatlab.analysis.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import chatlab.analysis.testing.SampleCaptures;
import chatlab.analysis.testing.Tshark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** What the pictures show, compared with what tshark says of the same frames. */
@Tag("once")
class PageTruthTest {
    private static final Pattern PLACE = Pattern.compile("translate\\((\\S+) (\\S+)\\)");
    private static final Pattern MORE = Pattern.compile("and ([\\d,]+) more here");

    private static Tshark tshark;

    @BeforeAll
    static void find() {
        tshark = Tshark.demand();
    }

    /** Flags, numbers and times on the arrows of client1's ladder. */
    @Test
    void a_ladder_shows_the_numbers_of_each_segment() throws IOException {
        WrittenPage page = WrittenPage.of(CapturePageTest.CHAT);
        String[] fields = {"frame.number", "tcp.flags.str", "tcp.seq_raw", "tcp.ack_raw", "tcp.time_relative", "tcp.len"
        };
        List<String> segments = tshark.fields(CapturePageTest.CHAT[0], "tcp.stream == 0", fields);
        Element ladder =
                page.all("//svg[contains(@aria-labelledby, '-ladder')]").get(0);
        List<Element> arrows = page.all(ladder, "g[@class='arrow']");

        assertThat(arrows).hasSize(LadderRows.FIRST + LadderRows.LAST);
        for (int i = 0; i < arrows.size(); i++) {
            int left = segments.size() - arrows.size();
            String[] segment = segments.get(i < LadderRows.FIRST ? i : i + left).split("\t");
            String text = arrows.get(i).getTextContent();
            boolean hasAck = segment[1].contains("A");
            assertThat(page.all(arrows.get(i), "text").stream().map(Element::getTextContent))
                    .startsWith("frame " + segment[0], segment[4].substring(0, 8) + " s");
            assertThat(text).contains("= " + segment[2]);
            assertThat(text.contains("= " + segment[3])).isEqualTo(hasAck);
            assertThat(text.contains("SYN")).isEqualTo(segment[1].contains("S"));
            assertThat(text.contains("FIN")).isEqualTo(segment[1].contains("F"));
            assertThat(text.contains("PSH")).isEqualTo(segment[1].contains("P"));
            assertThat(text).contains(segment[5].equals("1") ? "1 byte of" : segment[5] + " bytes of");
        }
    }

    /** All marks of a connection: as many as tshark names frames, and each at the frame's time and number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bulk-loss-1.pcap.gz",
                "bulk-loss-2.pcap.gz",
                "bulk-loss-3.pcap.gz",
                "ack-loss.pcap.gz",
                "seq-wrap.pcap.gz",
                "ipv6.pcap.gz"
            })
    void retransmissions_and_duplicate_acknowledgements_are_marked_where_they_are(String name) throws IOException {
        Path capture = SampleCaptures.file(name);
        WrittenPage page = WrittenPage.of(tshark.rules(), capture);
        String time = "tcp.time_relative";
        List<String> again = tshark.fields(
                capture,
                "tcp.analysis.retransmission && tcp.len > 0",
                "frame.number",
                time,
                "tcp.nxtseq",
                "tcp.srcport");
        List<String> duplicates = tshark.fields(capture, "tcp.analysis.duplicate_ack", "frame.number", time, "tcp.ack");

        List<Element> charts = page.all("//svg[@role='img'][path[contains(@class, 'bars')]]");
        assertThat(marks(page, charts, "again")).isEqualTo(again.size());
        assertThat(marks(page, charts, "duplicate")).isEqualTo(duplicates.size());
        for (Element chart : charts) {
            assertPlaces(page, chart, "again", again);
            assertPlaces(page, chart, "duplicate", duplicates);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zero-window.pcap.gz", "zero-window-nsec.pcap.gz", "bulk-loss-1.pcap.gz"})
    void closed_and_filled_windows_are_marked(String name) throws IOException {
        Path capture = SampleCaptures.file(name);
        WrittenPage page = WrittenPage.of(tshark.rules(), capture);
        List<String> zeros = tshark.fields(
                capture, "tcp.analysis.zero_window", "frame.number", "tcp.time_relative", "tcp.window_size");
        List<String> fulls = tshark.fields(capture, "tcp.analysis.window_full", "frame.number");

        List<Element> charts = page.all("//svg[contains(@aria-labelledby, '-window')]");
        assertThat(charts).hasSize(1);
        assertThat(marks(page, charts, "zero")).isEqualTo(zeros.size());
        assertThat(marks(page, charts, "full")).isEqualTo(fulls.size());
        assertPlaces(page, charts.get(0), "zero", zeros);
    }

    private static long marks(WrittenPage page, List<Element> charts, String style) {
        return charts.stream()
                .flatMap(chart -> page.all(chart, "path[@class='mark " + style + "']/title").stream())
                .map(title -> MORE.matcher(title.getTextContent()))
                .mapToLong(
                        more -> more.find() ? 1 + Long.parseLong(more.group(1).replace(",", "")) : 1)
                .sum();
    }

    /** Reads the chart as a person does, by the numbers at its axes. */
    private static void assertPlaces(WrittenPage page, Element chart, String style, List<String> frames) {
        Axis time = Axis.ofTime(page, chart);
        Axis value = Axis.ofValues(page, chart);
        for (Element mark : page.all(chart, "path[@class='mark " + style + "']")) {
            String words = mark.getElementsByTagName("title").item(0).getTextContent();
            String frame = words.replaceFirst("frame (\\d+)\\b.*", "$1");
            String[] truth = frames.stream()
                    .map(line -> line.split("\t"))
                    .filter(line -> line[0].equals(frame))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(words + ": tshark has no such frame"));
            Matcher place = PLACE.matcher(mark.getAttribute("transform"));
            assertThat(place.matches()).isTrue();
            assertThat(Double.parseDouble(place.group(1)))
                    .as(words)
                    .isCloseTo(time.pixel(Double.parseDouble(truth[1])), offset(0.2));
            assertThat(Double.parseDouble(place.group(2)))
                    .as(words)
                    .isCloseTo(value.pixel(Double.parseDouble(truth[2])), offset(0.2));
        }
    }

    @Test
    void the_boxes_of_a_segment_hold_what_tshark_reads() throws IOException {
        String fields = "tcp.srcport tcp.dstport tcp.seq_raw tcp.ack_raw tcp.hdr_len tcp.flags tcp.window_size_value"
                + " tcp.checksum tcp.urgent_pointer tcp.options.timestamp.tsval tcp.options.timestamp.tsecr";
        String[] truth = tshark.fields(CapturePageTest.CHAT[0], "frame.number == 7", fields.split(" "))
                .get(0)
                .split("\t");
        List<String> boxes = boxes(WrittenPage.of(CapturePageTest.CHAT), "A segment: frame 7 of chatserver.pcap");

        assertThat(boxes.subList(0, 4)).containsExactly(truth[0], truth[1], truth[2], truth[3]);
        assertThat(Integer.parseInt(boxes.get(4)) * 4).isEqualTo(Integer.parseInt(truth[4]));
        assertThat(Integer.parseInt(String.join("", boxes.subList(5, 14)), 2)).isEqualTo(Integer.decode(truth[5]));
        assertThat(boxes.subList(14, 17)).containsExactly(truth[6], truth[7], truth[8]);
        assertThat(boxes).contains(truth[9] + ", " + truth[10]);
    }

    @Test
    void the_boxes_of_a_datagram_hold_what_tshark_reads() throws IOException {
        String[] fields = {"udp.srcport", "udp.dstport", "udp.length", "udp.checksum"};
        List<String> truth = tshark.fields(CapturePageTest.CHAT[1], "frame.number == 29", fields);

        assertThat(boxes(WrittenPage.of(CapturePageTest.CHAT), "A datagram: frame 29 of client1.pcap"))
                .startsWith(truth.get(0).split("\t"));
    }

    /** What stands in the boxes of the drawing under this heading, one after the other. */
    private static List<String> boxes(WrittenPage page, String heading) {
        return page.texts("//h3[.='" + heading + "']/following-sibling::div[1]//li/b");
    }
}
