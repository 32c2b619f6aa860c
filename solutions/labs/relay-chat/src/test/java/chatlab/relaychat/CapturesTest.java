package chatlab.relaychat;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What our programs sent in the network of the lab, as tshark reads it: {@code instructor/record-lab relay-chat} has
 * recorded it. Peers on client1 and client2; the relay on chatserver, its clients 0, 1, 2 on client2, client1, client3; a
 * file from client1 to client3.
 */
@Tag("once")
class CapturesTest {
    private static final Path CAPTURES = Path.of("src/test/resources/captures");
    private static final String FORMAT = "Write \"ID TEXT\"; \"exit\" stops sending";
    private static final int EPHEMERAL = 39_840;
    private static final Map<String, String> HOSTS = Map.of(
            "10.20.30.2", "chatserver", "10.20.30.11", "client1", "10.20.30.12", "client2", "10.20.30.13", "client3");

    /** A TCP segment. */
    private record Segment(String number, String from, String to, String flags, byte[] data) {
        String text() {
            return new String(data, StandardCharsets.UTF_8);
        }

        boolean has(char flag) {
            return flags.indexOf(flag) >= 0;
        }

        String what() {
            String signs = flags.replaceAll("[^SFR]", "")
                    .replace("S", "SYN")
                    .replace("F", "FIN")
                    .replace("R", "RST");
            return signs.isEmpty() ? text() : signs + (has('A') ? ", ACK" : "");
        }
    }

    private static List<Segment> segments(String host, String filter) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("tshark", "-r", CAPTURES.resolve(host + ".pcap").toString()));
        command.addAll(List.of("-Y", filter, "-T", "fields"));
        for (String field : List.of("frame.number", "ip.src", "ip.dst", "tcp.flags.str", "tcp.payload")) {
            command.addAll(List.of("-e", field));
        }
        return tshark(command)
                .lines()
                .map(line -> line.split("\t", -1))
                .map(f -> new Segment(
                        f[0],
                        HOSTS.get(f[1]),
                        HOSTS.get(f[2]),
                        f[3],
                        HexFormat.of().parseHex(f[4])))
                .toList();
    }

    private static String tshark(List<String> command) throws Exception {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            String missing = "tshark is missing: install the package tshark";
            if (Boolean.getBoolean("chatlab.demand.tools")) {
                fail(missing);
            }
            abort(missing);
            throw e;
        }
    }

    /** All data that a host has sent to another one in a connection, joined. */
    private static String stream(List<Segment> segments, String from, String to) {
        return segments.stream()
                .filter(segment -> segment.from().equals(from) && segment.to().equals(to))
                .map(Segment::text)
                .collect(joining());
    }

    @Test
    void the_peers_send_lines_as_they_were_typed_and_nothing_else() throws Exception {
        List<Segment> talk = segments("client1", "tcp.stream == 0");

        assertThat(stream(talk, "client1", "client2")).isEqualTo("Good morning! Are you there?exit");
        assertThat(stream(talk, "client2", "client1"))
                .isEqualTo("Smørbrød i kantina, blir du med?You have said exit, and still hear me.exit");
        assertThat(talk).filteredOn(segment -> segment.has('F')).hasSize(2);
        assertThat(talk).noneMatch(segment -> segment.has('R'));
        assertThat(segments("client2", "tcp.stream == 0"))
                .extracting(Segment::text)
                .containsExactlyElementsOf(talk.stream().map(Segment::text).toList());
    }

    @Test
    void the_relay_passes_texts_on_without_their_ids() throws Exception {
        List<Segment> relay = segments("chatserver", "tcp.port == 65432");

        assertThat(stream(relay, "client2", "chatserver"))
                .isEqualTo("2 Typed before the start" + "1 Hello, client 1" + "exit");
        assertThat(stream(relay, "client1", "chatserver"))
                .isEqualTo("2 Hello, client 2" + "7 Nobody is there" + "0 Whoever has said exit still hears");
        assertThat(stream(relay, "client3", "chatserver")).isEqualTo("0 Hello, client 0");
        assertThat(stream(relay, "chatserver", "client2"))
                .isEqualTo("Hello, client 0" + "Whoever has said exit still hears");
        assertThat(stream(relay, "chatserver", "client1")).isEqualTo("Hello, client 1" + FORMAT);
        assertThat(stream(relay, "chatserver", "client3")).isEqualTo("Typed before the start" + "Hello, client 2");
        assertThat(relay)
                .allMatch(segment ->
                        segment.from().equals("chatserver") || segment.to().equals("chatserver"));
    }

    @Test
    void a_file_ends_with_fin_and_half_a_file_with_rst() throws Exception {
        String numbers = IntStream.rangeClosed(1, 1000).mapToObj(n -> n + "\n").collect(joining());

        List<Segment> whole = segments("client3", "tcp.port == 12345 && tcp.stream == 1");
        assertThat(stream(whole, "client1", "client3")).isEqualTo("Hello server!" + numbers);
        assertThat(stream(whole, "client3", "client1")).isEmpty();
        assertThat(whole).anyMatch(segment -> segment.has('F') && segment.from().equals("client1"));
        assertThat(whole).noneMatch(segment -> segment.has('R'));

        List<Segment> half = segments("client3", "tcp.port == 12345 && tcp.stream == 2");
        assertThat(stream(half, "client1", "client3"))
                .startsWith("Hello server!")
                .hasSizeLessThanOrEqualTo(13 + numbers.length());
        assertThat(half).noneMatch(segment -> segment.has('F') && segment.from().equals("client1"));
        assertThat(half).anyMatch(segment -> segment.has('R') && segment.from().equals("client1"));
    }

    @Test
    void the_frames_in_the_handout_are_those_of_the_capture() throws Exception {
        String frames = segments("client1", "tcp.stream == 0 && (tcp.len > 0 || tcp.flags & 0x07)").stream()
                .map(s -> "%5s  %s:%d > %s:%d  %s"
                        .formatted(s.number(), s.from(), port(s.from()), s.to(), port(s.to()), s.what()))
                .collect(joining("\n", "....\n", "\n....\n"));

        assertThat(Files.readString(Path.of("../../../handout/relay-chat-frames.txt")))
                .isEqualTo(frames);
    }

    /** The first peer is on client1; the port of the other one is ephemeral. */
    private static int port(String host) {
        return host.equals("client1") ? 65_432 : EPHEMERAL;
    }
}
