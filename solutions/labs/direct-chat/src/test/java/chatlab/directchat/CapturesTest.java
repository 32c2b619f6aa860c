package chatlab.directchat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What our programs said on a real network, as tshark reads it. */
@Tag("once")
class CapturesTest {
    /** The payloads of a capture, each behind the addresses: {@code 10.20.30.11 10.20.30.2 hello}. */
    private static List<String> payloads(String host, String protocol, String filter) throws Exception {
        return tshark(host, filter + " && !icmp", "ip.src", "ip.dst", protocol + ".payload").stream()
                .map(CapturesTest::decoded)
                .toList();
    }

    /** A line for each packet, with these fields. */
    private static List<String> tshark(String host, String filter, String... fields) throws Exception {
        Tools.demand("tshark");
        String file = "src/test/resources/captures/" + host + ".pcap";
        List<String> command = new ArrayList<>(List.of("tshark", "-n", "-r", file, "-Y", filter, "-T", "fields"));
        for (String field : fields) {
            command.addAll(List.of("-e", field));
        }
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        return output.lines().toList();
    }

    private static String decoded(String line) {
        String[] fields = line.split("\t", -1);
        return fields[0] + " " + fields[1] + " " + new String(HexFormat.of().parseHex(fields[2]), UTF_8);
    }

    @Test
    void over_tcp_each_line_is_its_bytes_and_nothing_else() throws Exception {
        assertThat(payloads("chatserver", "tcp", "tcp.port == 3339 && tcp.len > 0"))
                .containsExactly(
                        "10.20.30.11 10.20.30.2 Smørbrød i kantina?",
                        "10.20.30.2 10.20.30.11 Is anybody there?",
                        "10.20.30.2 10.20.30.11 Good morning!");
    }

    @Test
    void over_udp_each_line_is_a_datagram_and_nothing_is_sent_again() throws Exception {
        assertThat(payloads("client2", "udp", "udp.port == 8778"))
                .containsExactly(
                        "10.20.30.12 10.20.30.2 Which port do you use?",
                        "10.20.30.2 10.20.30.12 Yes: Which port do you use?",
                        "10.20.30.12 10.20.30.2 See you in the lab.",
                        "10.20.30.2 10.20.30.12 Yes: See you in the lab.",
                        "10.20.30.12 10.20.30.2 One more thing",
                        "10.20.30.12 10.20.30.2 Still there?");
    }

    @Test
    void peers_greet_are_answered_and_talk() throws Exception {
        assertThat(payloads("client1", "tcp", "tcp.port == 4001 && tcp.len > 0"))
                .containsExactly(
                        "10.20.30.11 10.20.30.12 HELLO alice wonderland\n",
                        "10.20.30.12 10.20.30.11 OK\n",
                        "10.20.30.13 10.20.30.11 HELLO carol guess\n",
                        "10.20.30.11 10.20.30.13 REFUSED\n",
                        "10.20.30.13 10.20.30.11 HELLO carol christmas\n",
                        "10.20.30.11 10.20.30.13 OK\n",
                        "10.20.30.11 10.20.30.12 Smørbrød i kantina?",
                        "10.20.30.11 10.20.30.13 Smørbrød i kantina?",
                        "10.20.30.12 10.20.30.11 Which port do you use?");
    }

    @Test
    void every_connection_is_closed_by_both_sides_and_none_is_reset() throws Exception {
        for (String host : List.of("chatserver", "client1", "client2", "client3")) {
            assertThat(count(host, "tcp.flags.reset == 1"))
                    .as("resets at " + host)
                    .isZero();
            assertThat(count(host, "tcp.flags.fin == 1"))
                    .as("both ends of each connection at " + host)
                    .isEqualTo(2 * count(host, "tcp.flags.syn == 1 && tcp.flags.ack == 0"));
        }
    }

    private static long count(String host, String filter) throws Exception {
        return tshark(host, filter, "frame.number").size();
    }
}
