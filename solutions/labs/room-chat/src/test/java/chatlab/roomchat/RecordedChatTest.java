package chatlab.roomchat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A chat of the solution on the network of the lab, as tcpdump has recorded it and tshark reads it: what was on the wire is
 * what the contract says. {@code instructor/record-lab room-chat} records another one.
 */
@Tag("once")
class RecordedChatTest {
    private static final String MISSING = "tshark is missing: install the package tshark";
    private static final String SERVER = "10.20.30.2";
    private static final String CLIENT1 = "10.20.30.11";
    private static final String CLIENT2 = "10.20.30.12";
    private static final String CLIENT3 = "10.20.30.13";

    /**
     * A segment with data.
     *
     * @param from the IP address of its sender
     * @param to that of its receiver
     * @param bytes what it carries
     */
    private record Segment(String from, String to, byte[] bytes) {
        String text() {
            return new String(bytes, ISO_8859_1);
        }
    }

    @BeforeEach
    void demand_tshark() throws Exception {
        try {
            if (new ProcessBuilder("tshark", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0) {
                return;
            }
        } catch (IOException e) {
            // Told below.
        }
        if (Boolean.getBoolean("chatlab.demand.tools")) {
            fail(MISSING);
        }
        abort(MISSING);
    }

    private static List<Segment> segments(String host) throws IOException {
        Path capture = Path.of("src/test/resources/captures", host + ".pcap");
        Process tshark = new ProcessBuilder(
                        "tshark",
                        "-r",
                        capture.toString(),
                        "-Y",
                        "tcp.len > 0 && !tcp.analysis.retransmission",
                        "-T",
                        "fields",
                        "-e",
                        "ip.src",
                        "-e",
                        "ip.dst",
                        "-e",
                        "tcp.payload")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(tshark.getInputStream().readAllBytes(), ISO_8859_1);
        return output.lines()
                .map(line -> line.split("\t"))
                .map(fields -> new Segment(fields[0], fields[1], bytes(fields[2].replace(":", ""))))
                .toList();
    }

    private static byte[] bytes(String hexadecimal) {
        byte[] bytes = new byte[hexadecimal.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(hexadecimal, 2 * i, 2 * i + 2, 16);
        }
        return bytes;
    }

    /** All that went from one host to another, in order. */
    private static String stream(List<Segment> segments, String from, String to) {
        StringBuilder text = new StringBuilder();
        segments.stream()
                .filter(segment -> segment.from.equals(from) && segment.to.equals(to))
                .forEach(segment -> text.append(segment.text()));
        return text.toString();
    }

    @Test
    void the_server_speaks_first_and_alone() throws IOException {
        List<Segment> all = segments("chatserver");

        for (String client : List.of(CLIENT1, CLIENT2, CLIENT3)) {
            List<Segment> own = all.stream()
                    .filter(segment -> segment.from.equals(client) || segment.to.equals(client))
                    .toList();
            assertThat(own.get(0).from).isEqualTo(SERVER);
            assertThat(own.get(0).text()).isEqualTo("NICK");
            assertThat(own.get(1).from).isEqualTo(client);
            assertThat(own.get(1).text()).matches("[a-z]+");
            assertThat(stream(all, SERVER, client))
                    .startsWith("NICK%1$s joined!Connected to server!"
                            .formatted(own.get(1).text()));
        }
    }

    @Test
    void clients_talk_to_the_server_only_in_ascii_without_line_ends_and_never_more_than_a_read_takes()
            throws IOException {
        List<Segment> all = new ArrayList<>();
        for (String host : List.of("chatserver", "client1", "client2", "client3")) {
            all.addAll(segments(host));
        }

        assertThat(all).isNotEmpty().allSatisfy(segment -> {
            assertThat(List.of(segment.from, segment.to)).contains(SERVER);
            assertThat(segment.text()).matches("[ -~]{1,1024}");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"client1", "client2", "client3"})
    void what_a_client_sent_is_what_the_server_got(String host) throws IOException {
        List<Segment> there = segments(host);
        List<Segment> here = segments("chatserver");
        String client = "10.20.30.1" + host.charAt(host.length() - 1);

        assertThat(stream(there, client, SERVER)).isNotEmpty().isEqualTo(stream(here, client, SERVER));
        assertThat(stream(there, SERVER, client)).isEqualTo(stream(here, SERVER, client));
    }

    @Test
    void what_is_said_in_a_room_reaches_those_in_it_and_what_is_typed_by_the_muted_nobody() throws IOException {
        List<Segment> all = segments("chatserver");
        String alice = stream(all, SERVER, CLIENT1);
        String bob = stream(all, SERVER, CLIENT2);
        String carol = stream(all, SERVER, CLIENT3);

        assertThat(Stream.of(alice, bob, carol)).allMatch(text -> text.contains(": Good morning, everybody!"));
        assertThat(Stream.of(alice, bob, carol)).allMatch(text -> text.contains(": Gr??e from client3"));
        assertThat(Stream.of(alice, bob)).allMatch(text -> text.contains(": Nobody in the lobby hears this."));
        assertThat(carol).doesNotContain("Nobody in the lobby");
        assertThat(stream(all, CLIENT1, SERVER)).contains(" hear this.");
        assertThat(Stream.of(alice, bob, carol)).noneMatch(text -> text.contains("Nor does"));
        assertThat(Stream.of(alice, carol)).allMatch(text -> text.contains(": Back in the lobby."));
        assertThat(bob).doesNotContain("Back in the lobby.");
        assertThat(Stream.of(alice, bob, carol)).noneMatch(text -> text.contains("password=oolong"));
    }
}
