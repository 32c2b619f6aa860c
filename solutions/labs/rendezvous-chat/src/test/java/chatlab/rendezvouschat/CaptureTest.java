package chatlab.rendezvouschat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What was on the wire when the solution's programs ran on four hosts ({@code instructor/record-lab}), as tshark reads it. */
@Timeout(120)
@Tag("once")
class CaptureTest {
    private static final String SERVER = "10.20.30.2:9999";

    /** A datagram: from and to are written IP:PORT. */
    private record Seen(String from, String to, String text) {}

    @BeforeEach
    void demand_tshark() throws Exception {
        Tool.TSHARK.demand();
    }

    private static List<Seen> read(String host) throws IOException {
        List<Seen> seen = new ArrayList<>();
        for (String line : tshark(host, "udp", "ip.src", "udp.srcport", "ip.dst", "udp.dstport", "udp.payload")) {
            String[] fields = line.split("\t", -1);
            String text = new String(HexFormat.of().parseHex(fields[4]), StandardCharsets.UTF_8);
            seen.add(new Seen(fields[0] + ":" + fields[1], fields[2] + ":" + fields[3], text));
        }
        return seen;
    }

    private static List<String> tshark(String host, String filter, String... fields) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-r", "src/test/resources/captures/" + host + ".pcap"));
        arguments.addAll(List.of("-Y", filter, "-T", "fields"));
        for (String field : fields) {
            arguments.addAll(List.of("-e", field));
        }
        Process process = Tool.TSHARK.start(arguments.toArray(String[]::new));
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    @Test
    void the_server_gets_requests_and_no_message() throws Exception {
        assertThat(read("chatserver"))
                .filteredOn(seen -> seen.to().equals(SERVER))
                .isNotEmpty()
                .allSatisfy(seen -> assertThat(seen.text()).matches("(ID|Peer|Quit) [a-z]+|ID2 "));
    }

    @Test
    void each_client_has_one_port_of_the_range() throws Exception {
        for (String host : List.of("client1", "client2", "client3")) {
            List<Seen> all = read(host);
            String own = all.get(0).from();
            assertThat(Integer.parseInt(own.replaceFirst(".*:", ""))).isBetween(10_000, 11_000);
            assertThat(all)
                    .allMatch(seen -> seen.from().equals(own) || seen.to().equals(own));
        }
    }

    /** The server's answers follow from what it got before: what a table of the test's own says at that moment. */
    @Test
    void the_server_answers_what_the_headers_of_earlier_datagrams_tell() throws Exception {
        Map<String, String> table = new LinkedHashMap<>();
        String peer = "";
        int answers = 0;
        for (Seen seen : read("chatserver")) {
            String[] request = seen.text().split(" ", 2);
            if (seen.to().equals(SERVER)) {
                switch (request[0]) {
                    case "ID" -> table.put(request[1], seen.from());
                    case "Quit" ->
                        assertThat(table.remove(request[1], seen.from())).isTrue();
                    case "Peer" -> peer = request[1];
                    default -> {}
                }
            } else if (seen.text().startsWith("List ")) {
                assertThat(table).containsValue(seen.to());
                assertThat(seen.text())
                        .isEqualTo(table.keySet().stream().collect(Collectors.joining("', '", "List ['", "']")));
            } else {
                answers++;
                assertThat(seen.text()).isEqualTo(answer(table.get(peer)));
            }
        }
        assertThat(answers).isEqualTo(4);
        assertThat(table).isEmpty();
    }

    private static String answer(String address) {
        return address == null ? "NoPeer" : "Peer ('" + address.replace(":", "', ") + ")";
    }

    @Test
    void messages_go_from_client_to_client() throws Exception {
        List<Seen> messages = new ArrayList<>();
        for (String host : List.of("client1", "client2", "client3")) {
            messages.addAll(read(host));
        }
        messages.removeIf(seen -> !seen.text().startsWith("Message "));

        assertThat(messages).hasSize(2 * 3); // each of three is in two captures
        assertThat(messages).allSatisfy(seen -> {
            assertThat(List.of(seen.from(), seen.to())).doesNotContain(SERVER);
            assertThat(messages).filteredOn(seen::equals).hasSize(2);
        });
    }

    @Test
    void there_is_no_tcp() throws Exception {
        for (String host : List.of("chatserver", "client1", "client2", "client3")) {
            assertThat(tshark(host, "tcp", "frame.number")).isEmpty();
        }
    }
}
