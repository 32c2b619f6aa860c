package chatlab.relaychat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The two peers, beyond what their graders ask. */
@Timeout(120)
class PeersTest {
    @TempDir
    private Path folder;

    private Lab lab;

    @BeforeEach
    void start() {
        lab = new Lab(folder);
    }

    @AfterEach
    void stop() throws Exception {
        lab.close();
    }

    @Test
    void a_long_line_goes_in_pieces_that_end_between_characters_and_each_is_a_line_at_the_other_end() throws Exception {
        Running one = lab.peer1();
        Running two = lab.peer2();
        String host = OwnHost.name();

        one.type("€".repeat(400)); // 1,200 bytes

        two.shows(host + ":" + "€".repeat(341) + System.lineSeparator());
        two.shows(host + ":" + "€".repeat(59) + System.lineSeparator());
        one.type("exit");
        two.type("exit");
        one.ends(0);
        two.ends(0);
    }

    @Test
    void the_end_of_the_keyboards_input_says_exit() throws Exception {
        Running one = lab.peer1();
        try (Socket other = new Socket(Lab.IP, lab.port())) {
            one.endInput();
            other.getOutputStream().write("exit\r\n".getBytes(StandardCharsets.UTF_8)); // as netcat sends it

            assertThat(other.getInputStream().readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("exit");
            one.ends(0);
            assertThat(one.errors()).isEmpty();
        }
    }

    @Test
    void an_end_of_the_connection_ends_the_talk() throws Exception {
        Running one = lab.peer1();
        new Socket(Lab.IP, lab.port()).close();

        one.shows("the other peer has closed the connection");
        one.ends(0);
    }

    @Test
    void whoever_has_heard_exit_still_notices_the_end_of_the_connection() throws Exception {
        Running one = lab.peer1();
        try (Socket other = new Socket(Lab.IP, lab.port())) {
            other.getOutputStream().write("exit".getBytes(StandardCharsets.UTF_8));
            one.type("still here");
            assertThat(other.getInputStream().readNBytes("still here".length()))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("still here");
        }
        one.ends(0);
    }

    @Test
    void a_broken_connection_ends_the_talk_in_a_line() throws Exception {
        Running one = lab.peer1();
        try (Socket other = new Socket(Lab.IP, lab.port())) {
            one.shows("Connected with");
            other.setSoLinger(true, 0);
        }

        one.shows("the connection broke: Connection reset");
        one.ends(0);
        assertThat(one.errors()).isEmpty();
    }

    @Test
    void bytes_that_are_no_utf8_are_shown_as_replacement_characters() throws Exception {
        Running one = lab.peer1();
        try (Socket other = new Socket(Lab.IP, lab.port())) {
            OutputStream out = other.getOutputStream();
            out.write(new byte[] {'a', (byte) 0xff, 'b'});

            one.shows(OwnHost.name() + ":a\ufffdb");
        }
        one.ends(0);
    }

    @Test
    void the_history_of_earlier_talks_is_shown_at_the_start_even_where_it_is_no_utf8_and_never_sent() throws Exception {
        Files.write(lab.history(1), new byte[] {'o', 'l', 'd', (byte) 0xff, '\n'});
        Running one = lab.ours("Peer1", Lab.IP, "" + lab.port(), lab.history(1).toString());
        one.shows("old\ufffd");
        one.shows("Listening");
        Running two = lab.peer2();
        one.type("mine");
        two.shows(":mine");
        two.type("yours");
        one.shows(":yours");
        two.kill();
        one.ends(0);

        String kept = Files.readString(lab.history(1), StandardCharsets.ISO_8859_1);
        assertThat(kept).isEqualTo("old\u00ff\nmine\n" + OwnHost.name() + ":yours\n");
        assertThat(lab.history(2)).hasContent(OwnHost.name() + ":mine\nyours");
        Running again =
                lab.ours("Peer1", Lab.IP, "" + lab.port(), lab.history(1).toString());
        again.shows("mine");
        again.shows(":yours");
        again.shows("Listening");
        try (Socket other = new Socket(Lab.IP, lab.port())) {
            again.endInput();
            other.getOutputStream().write("exit".getBytes(StandardCharsets.UTF_8));
            assertThat(other.getInputStream().readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("exit");
        }
    }

    @Test
    void what_prevents_the_start_is_told_in_a_line() throws Exception {
        try (ServerSocket taken = new ServerSocket(lab.port(), 1, Lab.ADDRESS)) {
            assertThat(taken.isBound()).isTrue();
            tells(
                    lab.ours("Peer1", Lab.IP, "" + lab.port(), lab.history(1).toString()),
                    "relay-chat peer1: can't listen at 127.0.0.1 port %d: Address already in use"
                            .formatted(lab.port()));
        }
        tells(
                lab.ours("Peer2", Lab.IP, "" + lab.port(), lab.history(2).toString()),
                "relay-chat peer2: can't connect to 127.0.0.1 port %d: Connection refused".formatted(lab.port()));
        tells(lab.ours("Peer2"), "relay-chat peer2: expected SERVER [PORT [HISTORY-FILE]], found 0 arguments");
        tells(lab.ours("Peer1", "127.0.0.1", "x"), "relay-chat peer1: expected a port from 1 to 65535, found x");
        tells(
                lab.ours("Peer1", "127.0.0.1", "" + lab.port(), folder.toString()),
                "relay-chat peer1: can't read the history " + folder + ": Is a directory");
    }

    private static void tells(Running program, String line) throws Exception {
        program.ends(1);
        assertThat(program.errors()).startsWith(line).hasLineCount(1);
    }
}
