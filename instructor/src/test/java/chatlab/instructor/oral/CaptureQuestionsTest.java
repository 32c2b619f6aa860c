package chatlab.instructor.oral;

import static chatlab.instructor.marks.ResultsFolder.sample;
import static org.assertj.core.api.Assertions.assertThat;

import chatlab.analysis.headers.Endpoint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class CaptureQuestionsTest {
    private static final int FIN = 1;
    private static final int SYN = 2;
    private static final int ACK = 16;
    private static final int UP = 3_000;
    private static final int DOWN = 7_000;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream capture = new ByteArrayOutputStream();
    private int milliseconds;

    /** The example of the issue. */
    @Test
    void a_window_of_502_with_scale_7_is_shown_as_64256() throws IOException {
        handshake(7);
        client(UP + 1, DOWN + 1, ACK, 502, 0);
        client(UP + 1, DOWN + 1, ACK, 502, 5);
        server(DOWN + 1, UP + 6, ACK, 509, 0);

        assertThat(asked("scaled window")).first().satisfies(question -> {
            assertThat(question.question())
                    .isEqualTo(
                            "In your client1.pcap, why is the window in frame 3 shown as 64,256 when the field says 502?");
            assertThat(question.answer())
                    .contains("In frame 1 the client announced the window scale 7")
                    .contains("2^7 = 128 bytes: 502 x 128 = 64,256.");
        });
        assertThat(asked("window of a SYN"))
                .singleElement()
                .satisfies(question -> assertThat(question.answer())
                        .contains("From frame 3 on it is: the field says 502, which means 64,256 bytes."));
    }

    @Test
    void without_window_scale_nothing_is_asked_about_it() throws IOException {
        handshake(-1);
        client(UP + 1, DOWN + 1, ACK, 502, 5);

        assertThat(asked("scaled window")).isEmpty();
        assertThat(asked("window of a SYN")).isEmpty();
    }

    @Test
    void numbers_in_answers_are_those_of_the_headers() throws IOException {
        handshake(7);
        client(UP + 1, DOWN + 1, ACK, 502, 5);
        server(DOWN + 1, UP + 6, ACK, 509, 0);
        client(UP + 6, DOWN + 1, ACK | FIN, 502, 0);
        server(DOWN + 1, UP + 7, ACK | FIN, 509, 0);

        assertThat(asked("relative sequence number").get(0).question()).contains("sequence number 1 in frame 3");
        assertThat(asked("relative sequence number").get(0).answer())
                .startsWith("3001 stands in the header.")
                .contains("initial sequence number 3000, from frame 1: 3001 - 3000 = 1.");
        assertThat(asked("acknowledgement").get(0).answer())
                .startsWith("1 + 5 = 6 (relative)")
                .contains("Frame 4");
        assertThat(asked("SYN counts").get(0).answer()).contains("3000 + 1 = 3001");
        assertThat(asked("initial sequence numbers").get(0).answer())
                .contains("Frame 1: the client chooses 3000. Frame 2: the server chooses 7000.");
        assertThat(asked("ephemeral port").get(0).answer()).startsWith("40001, the source port of the SYN");
        assertThat(asked("end of the connection").get(0).answer())
                .startsWith("The client: its FIN is in frame 5.")
                .contains("server's FIN in frame 6");
        assertThat(asked("retransmission")).isEmpty();
    }

    @Test
    void a_retransmission_is_asked_about_with_the_frame_that_had_its_bytes_first() throws IOException {
        handshake(7);
        client(UP + 1, DOWN + 1, ACK, 502, 5);
        milliseconds += 400;
        client(UP + 1, DOWN + 1, ACK, 502, 5);
        server(DOWN + 1, UP + 6, ACK, 509, 0);

        assertThat(asked("retransmission")).singleElement().satisfies(question -> {
            assertThat(question.question()).contains("frame 4 is a retransmission");
            assertThat(question.answer()).contains("Frame 3 had them first.").contains(" ms after frame 3");
        });
    }

    @Test
    void a_port_that_the_program_itself_may_have_chosen_is_not_called_ephemeral() throws IOException {
        milliseconds = 0;
        segment(5001, 5000, UP, 0, SYN, 64_240, 7, 0);
        segment(5000, 5001, DOWN, UP + 1, SYN | ACK, 65_160, 7, 0);
        segment(5001, 5000, UP + 1, DOWN + 1, ACK, 502, -1, 5);

        assertThat(asked("ephemeral port")).isEmpty();
        assertThat(asked("SYN counts")).hasSize(1);
    }

    @Test
    void a_datagram_of_a_real_capture_has_no_handshake() throws IOException {
        Path file = Files.write(folder.resolve("client1.pcap"), sample("alfa", "client1.pcap"));

        assertThat(CaptureQuestions.of(file))
                .filteredOn(q -> q.topic().equals("UDP length"))
                .isNotEmpty();
        assertThat(CaptureQuestions.of(file))
                .filteredOn(q -> q.topic().equals("no handshake"))
                .isNotEmpty();
    }

    private List<OralQuestion> asked(String topic) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0xA1B2C3D4)
                .putShort((short) 2)
                .putShort((short) 4)
                .putLong(0)
                .putInt(262_144)
                .putInt(1);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(header.array());
        file.writeBytes(capture.toByteArray());
        return CaptureQuestions.of(Files.write(folder.resolve("client1.pcap"), file.toByteArray())).stream()
                .filter(question -> question.topic().equals(topic))
                .toList();
    }

    private void handshake(int scale) throws IOException {
        segment(40_001, 5000, UP, 0, SYN, 64_240, scale, 0);
        segment(5000, 40_001, DOWN, UP + 1, SYN | ACK, 65_160, scale, 0);
    }

    private void client(int sequence, int acknowledgement, int flags, int window, int payload) throws IOException {
        segment(40_001, 5000, sequence, acknowledgement, flags, window, -1, payload);
    }

    private void server(int sequence, int acknowledgement, int flags, int window, int payload) throws IOException {
        segment(5000, 40_001, sequence, acknowledgement, flags, window, -1, payload);
    }

    private void segment(
            int source,
            int destination,
            int sequence,
            int acknowledgement,
            int flags,
            int window,
            int scale,
            int payload)
            throws IOException {
        int options = scale < 0 ? 0 : 4;
        int length = 14 + 20 + 20 + options + payload;
        ByteBuffer packet = ByteBuffer.allocate(16 + length).order(ByteOrder.LITTLE_ENDIAN);
        packet.putInt(1_700_000_000)
                .putInt(1000 * milliseconds++)
                .putInt(length)
                .putInt(length);
        packet.order(ByteOrder.BIG_ENDIAN).position(16 + 12).putShort((short) 0x0800);
        packet.putShort((short) 0x4500).putShort((short) (length - 14)).putInt(0);
        packet.put((byte) 64).put((byte) 6).putShort((short) 0);
        packet.put(host(source).address().getAddress())
                .put(host(destination).address().getAddress());
        packet.putShort((short) source)
                .putShort((short) destination)
                .putInt(sequence)
                .putInt(acknowledgement);
        packet.putShort((short) ((5 + options / 4) << 12 | flags))
                .putShort((short) window)
                .putInt(0);
        if (scale >= 0) {
            packet.putInt(0x01030300 | scale);
        }
        capture.writeBytes(packet.array());
    }

    private static Endpoint host(int port) throws IOException {
        return new Endpoint(InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) (port == 5000 ? 2 : 11)}), port);
    }
}
