package chatlab.peertablechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What tshark sees in a run of the solution on the network of the lab; {@code instructor/record-lab} recorded it. */
@Timeout(60)
class CaptureTest {
    private static final String RED = "10.20.30.2:8080";
    private static final String BLUE = "10.20.30.11:9090";
    private static final String GREEN = "10.20.30.12:7070";
    private static final String YELLOW = "10.20.30.13:6060";

    /** Which host records whose segments. */
    private static final Map<String, String> FILES =
            Map.of(RED, "chatserver", BLUE, "client1", GREEN, "client2", YELLOW, "client3");

    /** Who writes what to whom, in the order of the scene. */
    private static final List<Sent> MESSAGES = List.of(
            new Sent(RED, BLUE, "red Good morning, blue!"),
            new Sent(GREEN, YELLOW, "green Which port do you listen at?"),
            new Sent(BLUE, YELLOW, "blue Smørbrød i kantina, blir du med?"),
            new Sent(YELLOW, RED, "yellow I listen at 6060."),
            new Sent(RED, GREEN, "red See you in the lab."),
            new Sent(RED, GREEN, "red exit"),
            new Sent(GREEN, BLUE, "green connected"));

    private record Sent(String from, String to, String text) {
        boolean passes(String place) {
            return from.equals(place) || to.equals(place);
        }

        String line() {
            return from + " " + text;
        }
    }

    /** A segment, as tshark tells of it. */
    private record Segment(String stream, String from, String to, String flags, String text) {
        static Segment parse(String line) {
            String[] fields = line.split("\t", -1);
            String text = new String(HexFormat.of().parseHex(fields[6].replace(":", "")), UTF_8);
            return new Segment(fields[0], fields[1] + ":" + fields[2], fields[3] + ":" + fields[4], fields[5], text);
        }

        boolean has(char flag) {
            return flags.indexOf(flag) >= 0;
        }
    }

    @BeforeEach
    void demandTshark() {
        Tools.need("tshark");
    }

    private static List<Segment> segments(String place) throws IOException {
        Path file = Path.of("src/test/resources/captures", FILES.get(place) + ".pcap");
        List<String> command = new ArrayList<>(List.of("tshark", "-r", file.toString(), "-Y", "tcp", "-T", "fields"));
        for (String field : List.of("tcp.stream", "ip.src", "tcp.srcport", "ip.dst", "tcp.dstport", "tcp.flags.str")) {
            command.addAll(List.of("-e", field));
        }
        command.addAll(List.of("-e", "tcp.payload"));
        Process tshark = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (Stream<String> lines = tshark.inputReader(UTF_8).lines()) {
            return lines.map(Segment::parse).toList();
        }
    }

    @Test
    void each_host_has_seen_its_own_messages_and_no_others_each_in_one_segment() throws IOException {
        for (String place : FILES.keySet()) {
            List<String> lines = segments(place).stream()
                    .map(Segment::text)
                    .filter(text -> !text.isEmpty())
                    .toList();
            assertThat(lines)
                    .as("what %s has seen", place)
                    .isEqualTo(MESSAGES.stream()
                            .filter(sent -> sent.passes(place))
                            .map(Sent::line)
                            .toList());
        }
    }

    @Test
    void the_text_tells_the_listening_port_and_the_segment_comes_from_another_one_each_time() throws IOException {
        for (String place : FILES.keySet()) {
            List<Segment> messages = segments(place).stream()
                    .filter(segment -> !segment.text().isEmpty())
                    .toList();
            assertThat(messages).isNotEmpty().allSatisfy(message -> {
                PeerAddress own = PeerAddress.parse(message.from());
                PeerAddress told = Message.parse(message.text()).sender();
                assertThat(told.ip()).isEqualTo(own.ip());
                assertThat(told.port()).isNotEqualTo(own.port());
            });
            assertThat(messages).extracting(Segment::from).doesNotHaveDuplicates();
        }
    }

    @Test
    void each_message_has_a_connection_of_its_own_that_its_sender_opens_and_is_the_first_to_close() throws IOException {
        Map<String, List<Segment>> connections = segments(RED).stream().collect(Collectors.groupingBy(Segment::stream));
        connections.values().removeIf(CaptureTest::isRefused);

        assertThat(connections).hasSize(4).allSatisfy((stream, segments) -> {
            assertThat(segments.stream().filter(segment -> !segment.text().isEmpty()))
                    .hasSize(1);
            String opener = segments.get(0).from();
            assertThat(segments.get(0).has('S')).isTrue();
            assertThat(segments.stream().filter(segment -> !segment.text().isEmpty()))
                    .allMatch(segment -> segment.from().equals(opener));
            assertThat(segments.stream().filter(segment -> segment.has('F')).findFirst())
                    .hasValueSatisfying(fin -> assertThat(fin.from()).isEqualTo(opener));
            assertThat(segments).noneMatch(segment -> segment.has('R'));
        });
    }

    @Test
    void where_nobody_listens_the_system_answers_with_a_reset() throws IOException {
        List<Segment> refused = segments(RED).stream().collect(Collectors.groupingBy(Segment::stream)).values().stream()
                .filter(CaptureTest::isRefused)
                .findFirst()
                .orElseThrow();

        assertThat(refused).hasSize(2);
        assertThat(refused.get(0).to()).isEqualTo("10.20.30.2:5050");
        assertThat(refused.get(0).from()).startsWith("10.20.30.11:");
        assertThat(refused.get(1).from()).isEqualTo("10.20.30.2:5050");
    }

    private static boolean isRefused(List<Segment> segments) {
        return segments.stream().anyMatch(segment -> segment.to().endsWith(":5050"));
    }
}
