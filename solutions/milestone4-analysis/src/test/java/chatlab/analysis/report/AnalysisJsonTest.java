package chatlab.analysis.report;

import static chatlab.analysis.testing.Packets.ACK;
import static chatlab.analysis.testing.Packets.FIN;
import static chatlab.analysis.testing.Packets.SYN;
import static chatlab.analysis.testing.Packets.frame;
import static chatlab.analysis.testing.Packets.hex;
import static chatlab.analysis.testing.Packets.ipv4;
import static chatlab.analysis.testing.Packets.tcp;
import static chatlab.analysis.testing.Packets.udp;
import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.tcp.Rules;
import chatlab.analysis.testing.PcapFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The handshake and datagram that textbooks show (Kurose and Ross, Wireshark labs), as specified JSON. */
class AnalysisJsonTest {
    private static final String CLIENT = "192.168.1.102";
    private static final String SERVER = "128.119.245.12";
    private static final int CLIENT_ISN = 232129012;
    private static final int SERVER_ISN = 883061785;
    private static final byte[] MSS_1460 = hex("020405b4");

    @TempDir
    private Path folder;

    private JsonNode json;

    @BeforeEach
    void analyze() throws IOException {
        byte[] none = {};
        Path file = new PcapFile()
                .packet(1, 0, fromClient(CLIENT_ISN, 0, SYN, 16384, MSS_1460, 0))
                .packet(1, 23_000, fromServer(SERVER_ISN, CLIENT_ISN + 1, SYN | ACK, 5840, MSS_1460, 0))
                .packet(1, 23_100, fromClient(CLIENT_ISN + 1, SERVER_ISN + 1, ACK, 17520, none, 0))
                .packet(1, 30_000, fromClient(CLIENT_ISN + 1, SERVER_ISN + 1, ACK, 17520, none, 565))
                .packet(2, 30_000, fromClient(CLIENT_ISN + 1, SERVER_ISN + 1, ACK, 17520, none, 565))
                .packet(2, 60_000, fromServer(SERVER_ISN + 1, CLIENT_ISN + 566, ACK, 6780, none, 0))
                .packet(3, 0, fromServer(SERVER_ISN + 1, CLIENT_ISN + 566, ACK | FIN, 6780, none, 0))
                .packet(4, 0, frame(ipv4(CLIENT, "192.168.1.104", 17, udp(4334, 161, 0, new byte[50]))))
                .write(folder.resolve("textbook.pcap"));
        String text = AnalysisJson.write(Analyzer.analyze(file, Rules.WIRESHARK_4_4));
        json = new ObjectMapper().readTree(text);
    }

    private static byte[] fromClient(int seq, int ack, int flags, int window, byte[] options, int length) {
        return frame(ipv4(CLIENT, SERVER, 6, tcp(1161, 80, seq, ack, flags, window, options, length)));
    }

    private static byte[] fromServer(int seq, int ack, int flags, int window, byte[] options, int length) {
        return frame(ipv4(SERVER, CLIENT, 6, tcp(80, 1161, seq, ack, flags, window, options, length)));
    }

    @Test
    void the_capture_is_described() throws IOException {
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "schema",
                        "rules",
                        "file",
                        "format",
                        "linkTypes",
                        "packets",
                        "bytes",
                        "start",
                        "end",
                        "truncated",
                        "warnings",
                        "tcp",
                        "udp");
        assertThat(json.get("schema").asInt()).isEqualTo(1);
        assertThat(json.get("rules").asText()).isEqualTo("4.4");
        assertThat(json.get("file").asText()).endsWith("textbook.pcap");
        assertThat(json.get("linkTypes")).hasToString("[\"EN10MB\"]");
        assertThat(json.get("packets").asInt()).isEqualTo(8);
        assertThat(json.get("bytes").asInt()).isEqualTo(7 * 54 + 4 + 4 + 565 + 565 + 92);
        assertThat(json.get("start").asText()).isEqualTo("1970-01-01T00:00:01Z");
        assertThat(json.get("end").asText()).isEqualTo("1970-01-01T00:00:04Z");
        assertThat(json.get("truncated").asBoolean()).isFalse();
        assertThat(json.get("warnings")).isEmpty();
    }

    @Test
    void the_handshake_has_the_numbers_of_the_header() throws IOException {
        JsonNode connection = json.at("/tcp/0");

        assertThat(connection.get("stream").asInt()).isZero();
        assertThat(connection.get("client").asText()).isEqualTo("192.168.1.102:1161");
        assertThat(connection.get("server").asText()).isEqualTo("128.119.245.12:80");
        isSame(connection.get("syn"), """
                {"frame": 1, "sequence": 232129012, "window": 16384, "mss": 1460, "windowScale": null,
                 "sackPermitted": false, "timestamp": null, "flags": "0x002", "time": "1970-01-01T00:00:01Z"}""");
        isSame(connection.get("synAck"), """
                {"frame": 2, "sequence": 883061785, "acknowledgement": 232129013, "window": 5840, "mss": 1460,
                 "windowScale": null, "sackPermitted": false, "timestamp": null, "flags": "0x012",
                 "time": "1970-01-01T00:00:01.023Z"}""");
        assertThat(connection.get("end").asText()).isEqualTo("fin");
    }

    @Test
    void the_smallest_windows_are_named_with_frame_and_side() throws IOException {
        JsonNode connection = json.at("/tcp/0");
        String synAck = "{\"frame\": 2, \"raw\": 5840, \"bytes\": 5840, \"advertisedBy\": \"server\"}";
        String later = "{\"frame\": 6, \"raw\": 6780, \"bytes\": 6780, \"advertisedBy\": \"server\"}";

        isSame(connection.get("minWindow"), synAck);
        isSame(connection.get("minWindowRaw"), synAck);
        isSame(connection.get("minWindowRawWithoutSyn"), later);
        isSame(connection.at("/directions/serverToClient/maxWindow"), later);
        assertThat(connection.at("/directions/clientToServer/minWindow/bytes").asInt())
                .isEqualTo(16384);
        assertThat(connection.get("senderThrottled").asBoolean()).isFalse();
    }

    @Test
    void each_direction_lists_what_was_found() throws IOException {
        JsonNode upwards = json.at("/tcp/0/directions/clientToServer");

        assertThat(upwards.get("segments").asInt()).isEqualTo(4);
        assertThat(upwards.get("payloadBytes").asInt()).isEqualTo(1130);
        isSame(
                upwards.get("retransmissions"),
                "[{\"frame\": 5, \"kind\": \"retransmission\", \"sequence\": 232129013, \"timeoutFrame\": 4,"
                        + " \"timeout\": 1000000000}]");
        for (String list : new String[] {
            "zeroWindows",
            "windowFulls",
            "outOfOrder",
            "duplicateAcks",
            "lostSegments",
            "ackedUnseen",
            "windowUpdates",
            "keepAlives",
            "keepAliveAcks",
            "zeroWindowProbes",
            "zeroWindowProbeAcks"
        }) {
            assertThat(upwards.get(list).isArray()).isTrue();
            assertThat(upwards.get(list)).isEmpty();
        }
        // The SYN was acknowledged after 23 ms, the data 1.03 s after it was sent first (tcp.analysis.ack_rtt).
        isSame(
                upwards.get("roundTrips"),
                "{\"count\": 2, \"smallest\": 23000000, \"average\": 526500000, \"largest\": 1030000000}");
    }

    @Test
    void the_datagram_has_the_four_fields_of_its_header() throws IOException {
        isSame(json.get("udp"), """
                [{"client": "192.168.1.102:4334", "server": "192.168.1.104:161", "datagrams": 1,
                  "first": {"frame": 8, "sourcePort": 4334, "destinationPort": 161, "length": 58, "checksum": 0,
                            "checksumGood": null, "payloadBytes": 50}}]""");
    }

    private static void isSame(JsonNode actual, String expected) throws IOException {
        assertThat(actual.toString())
                .isEqualTo(new ObjectMapper().readTree(expected).toString());
    }
}
