package chatlab.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.harness.question.QuestionResult;
import chatlab.harness.question.State;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Captures with something wrong: one clear message each, and what can be marked is marked. */
class CapturesGraderTest {
    private static final Path CAPTURES = StudentFolder.SOLUTION.resolve("captures");
    private static final Path OTHER_LAB = Path.of("src/test/resources/other-lab/captures");

    @TempDir
    private Path folder;

    private StudentFolder student;

    @BeforeEach
    void handIn() {
        student = new StudentFolder(folder);
    }

    private static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(CAPTURES.resolve(name + ".pcap"));
    }

    @Test
    void the_captures_of_the_chat_earn_all_points() {
        assertThat(student.mark("Q13").state()).isEqualTo(State.PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "jpeg", "pdf"})
    void a_picture_waits_for_the_teacher_and_is_named(String ending) {
        QuestionResult result =
                student.file("captures/chat." + ending, new byte[1]).mark("Q1");

        assertThat(result.state()).isEqualTo(State.PENDING);
        assertThat(result.actual()).isEqualTo("marked by hand: captures/chat." + ending);
    }

    @ParameterizedTest
    @CsvSource({"chatserver, 5, 24", "client1, 6, 42", "client2, 6, 45"})
    void a_missing_capture_is_told_and_the_others_are_marked(String name, int points, int answers) {
        QuestionResult result = student.without("captures/" + name + ".pcap").mark("Q13");

        assertThat(result.actual()).contains("captures/" + name + ".pcap: no such file");
        assertThat(result.points()).isEqualTo(points);
        assertThat(student.points()).isEqualTo(answers);
    }

    @Test
    void no_captures_at_all_are_told_in_one_line() {
        student.without("captures/chatserver.pcap")
                .without("captures/client1.pcap")
                .without("captures/client2.pcap");
        QuestionResult result = student.mark("Q13");

        assertThat(result.points()).isZero();
        assertThat(result.actual())
                .isEqualTo("captures/chatserver.pcap: no such file; captures/client1.pcap: no such file; "
                        + "captures/client2.pcap: no such file");
    }

    @ParameterizedTest
    @CsvSource({"'', expected a pcap or pcapng file", "this is no capture, expected a"})
    void a_file_that_is_no_capture_is_told_and_its_questions_fail_for_that_reason(String content, String reason) {
        student.file("captures/chatserver.pcap", content.getBytes(StandardCharsets.UTF_8));
        Map<String, QuestionResult> results = student.markAll();

        assertThat(results.get("Q13").actual())
                .contains("captures/chatserver.pcap: offset 0: " + reason)
                .doesNotContain(folder.toString());
        assertThat(results.get("Q3").actual()).contains("captures/chatserver.pcap: offset 0: " + reason);
        assertThat(student.points()).isEqualTo(45 - 5 - 8 - 4 - 4);
    }

    @Test
    void a_capture_without_packets_is_told() throws IOException {
        student.file("captures/client1.pcap", Arrays.copyOf(bytes("client1"), 24));

        assertThat(student.mark("Q13").actual()).contains("captures/client1.pcap: no packets in it");
        assertThat(student.mark("Q9").points()).isEqualTo(2);
    }

    @Test
    void a_capture_that_is_cut_off_counts_as_far_as_it_goes() throws IOException {
        byte[] whole = bytes("chatserver");
        student.file("captures/chatserver.pcap", Arrays.copyOf(whole, whole.length - 20));

        assertThat(student.points()).isEqualTo(45);
        assertThat(student.mark("Q13").points()).isEqualTo(10);
    }

    @Test
    void a_corrupt_capture_is_told_with_the_offset() throws IOException {
        byte[] broken = bytes("chatserver");
        Arrays.fill(broken, 24 + 8, 24 + 12, (byte) 0x7F); // the length of the first packet

        assertThat(student.file("captures/chatserver.pcap", broken).mark("Q4").actual())
                .contains("captures/chatserver.pcap: offset 32: expected")
                .contains("2139062143");
    }

    @ParameterizedTest
    @ValueSource(strings = {".pcap.gz", ".pcapng.gz"})
    void a_compressed_capture_is_as_good(String ending) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes("chatserver"));
        }
        student.without("captures/chatserver.pcap").file("captures/chatserver" + ending, compressed.toByteArray());

        assertThat(student.points()).isEqualTo(45);
        assertThat(student.mark("Q13").points()).isEqualTo(10);
    }

    @Test
    void captures_of_another_lab_are_told_as_such() {
        for (String name : new String[] {"chatserver.pcap", "client1.pcap", "client2.pcap"}) {
            student.capture(name, OTHER_LAB.resolve(name));
        }
        Map<String, QuestionResult> results = student.markAll();

        assertThat(results.get("Q13").points()).isEqualTo(3); // three captures they are
        assertThat(results.get("Q13").actual()).contains("no connection to port 5000, but to 10.20.30.2:8080");
        assertThat(results.get("Q3").actual())
                .isEqualTo("captures/chatserver.pcap has no connection to port 5000, but to 10.20.30.2:8080"
                        + " (another lab's, or begun too late?)");
        assertThat(results.get("Q9").points()).isEqualTo(2);
        assertThat(student.points()).isEqualTo(2 + 4 + 4 + 4 + 4 + 3);
    }

    @Test
    void a_capture_begun_after_the_handshake_costs_what_depends_on_the_handshake() throws IOException {
        // client1's SYN and SYN-ACK are frames 4 and 5; its smallest raw window comes again in frame 10, then the sixth
        byte[] late = new Recording(bytes("chatserver")).begunAfter(5).bytes();
        student.file("captures/chatserver.pcap", late).answer("Q5.frame", "5");
        Map<String, QuestionResult> results = student.markAll();

        assertThat(results.get("Q13").points()).isEqualTo(10 - 1 - 1);
        assertThat(results.get("Q13").actual()).contains("holds no handshake of 10.20.30.11:34889");
        assertThat(results.get("Q3").actual()).contains("begun too late to hold the handshake");
        assertThat(results.get("Q4").points()).isZero();
        assertThat(results.get("Q5").points()).isEqualTo(4);
        assertThat(results.get("Q6").points()).isEqualTo(4);
        assertThat(results.get("Q9").points()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"chatserver, 3", "client1, 2", "client2, 2"})
    void one_capture_three_times_is_not_three_captures(String name, int points) throws IOException {
        for (String copy : new String[] {"chatserver", "client1", "client2"}) {
            student.file("captures/" + copy + ".pcap", bytes(name));
        }
        QuestionResult result = student.mark("Q13");

        // one file 1; begun in time 1; the chat 1 if it is the server's, as a client's one has no second client
        assertThat(result.points()).isEqualTo(points);
        assertThat(result.actual())
                .contains("captures/client1.pcap is a copy of captures/chatserver.pcap")
                .contains("captures/client2.pcap is a copy of captures/chatserver.pcap");
    }

    @Test
    void a_copy_with_a_few_packets_left_out_is_no_other_end() throws IOException {
        byte[] copy = new Recording(bytes("chatserver")).begunAfter(2).bytes();
        QuestionResult result = student.file("captures/client1.pcap", copy).mark("Q13");

        assertThat(result.points()).isEqualTo(10 - 1 - 1);
        assertThat(result.actual())
                .contains("captures/client1.pcap has no UDP datagram from one client to another")
                .contains("captures/client1.pcap has the packets of captures/chatserver.pcap itself");
    }

    @Test
    void one_client_twice_is_not_two_clients() throws IOException {
        byte[] copy = new Recording(bytes("client1")).later(7).bytes();

        assertThat(student.file("captures/client2.pcap", copy).mark("Q13").actual())
                .contains("captures/client2.pcap shows the same client as captures/client1.pcap");
    }

    @Test
    void captures_of_two_runs_do_not_agree() throws IOException {
        byte[] another =
                new Recording(bytes("client1")).withPort(34_889, 34_890).bytes();
        QuestionResult result = student.file("captures/client1.pcap", another).mark("Q13");

        assertThat(result.points()).isEqualTo(9);
        assertThat(result.actual())
                .contains("captures/client1.pcap shares no connection with captures/chatserver.pcap");
    }

    @Test
    void a_chat_on_another_port_is_a_chat_all_the_same() throws IOException {
        for (String name : new String[] {"chatserver", "client1", "client2"}) {
            student.file(
                    "captures/" + name + ".pcap",
                    new Recording(bytes(name)).withPort(5000, 5555).bytes());
        }

        assertThat(student.points()).isEqualTo(45);
        assertThat(student.mark("Q13").points()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        // frames as tshark 4.0 and 4.4 say, recorded beside the captures
        "ack-loss, 8002, '[206,208,213,214,215,216,218,220,221,222,224,225]', 4",
        "ack-loss, 8002, '[206,208]', 2"
    })
    void segments_sent_again_are_marked_as_tshark_sees_them(String name, int port, String frames, int points)
            throws IOException {
        student.file(
                "captures/chatserver.pcap",
                Recording.ofCorpus(name).withPort(port, 5000).bytes());
        student.answer("client1", "\"10.9.1.2\"").answer("server", "\"10.9.2.2\"");
        student.answer("Q6.retransmissions", "true").answer("Q6.frames", frames);

        assertThat(student.mark("Q6").points()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"11, 0, raw, true, 4", "13, 0, bytes, true, 4", "11, 0, raw, false, 3", "2, 2896, bytes, true, 1"})
    void a_closed_window_is_the_smallest_one_and_throttles(
            String frame, String value, String unit, String throttled, int points) throws IOException {
        student.file(
                "captures/chatserver.pcap",
                Recording.ofCorpus("zero-window").withPort(8001, 5000).bytes());
        student.answer("client1", "\"10.9.1.2\"").answer("server", "\"10.9.2.2\"");
        student.answer("Q5.frame", frame).answer("Q5.value", value).answer("Q5.unit", "\"" + unit + "\"");

        assertThat(student.answer("Q5.throttled", throttled).mark("Q5").points())
                .isEqualTo(points);
    }
}
