package chatlab.peertablechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The solution as a whole: beyond what its graders ask. */
@Timeout(60)
class PeerTest {
    private static final String BOB = "10.20.30.12:9090";

    @TempDir
    private Path folder;

    private Someone peer;

    @AfterEach
    void stop() throws Exception {
        if (peer != null) {
            peer.close();
        }
    }

    private void start(String... arguments) throws Exception {
        peer = Someone.ours(arguments);
        peer.joins("red");
    }

    private Socket sends(byte[] bytes) throws IOException {
        Socket socket = new Socket(Someone.IP, peer.port());
        socket.getOutputStream().write(bytes);
        return socket;
    }

    private Socket sends(String text) throws IOException {
        return sends(text.getBytes(UTF_8));
    }

    private static void failsWith(String error, Someone program) throws Exception {
        try (program) {
            program.ends(1);
            assertThat(program.errors()).startsWith("peer: " + error).hasLineCount(1);
        }
    }

    @Test
    void what_prevents_the_start_is_told_in_one_line() throws Exception {
        Path targets = Files.writeString(folder.resolve("targets"), BOB + "\n\n10.20.30.12\n");

        failsWith("expected [TARGETS-FILE], found 2 arguments", Someone.ours("a", "b"));
        failsWith("there is no targets file no-such-file", Someone.ours("no-such-file"));
        failsWith("can't read the targets file " + folder, Someone.ours(folder.toString()));
        failsWith(targets + ":3: expected IP:PORT, found \"10.20.30.12\"", Someone.ours(targets.toString()));
        try (ServerSocket other = new ServerSocket(0)) {
            Someone late = Someone.ours();
            late.answers("Enter your name: ", "red");
            late.answers("Enter your port number: ", Integer.toString(other.getLocalPort()));
            failsWith("can't listen on port " + other.getLocalPort() + ": ", late);
        }
    }

    @Test
    void name_and_ports_are_asked_for_until_they_can_be_used() throws Exception {
        peer = Someone.ours();
        peer.answers("Enter your name: ", "two words");
        peer.shows("expected one word of at most 200 bytes, found \"two words\"");
        peer.answers("Enter your name: ", "");
        peer.answers("Enter your name: ", "ø".repeat(101));
        peer.answers("Enter your name: ", "red");
        for (String port : List.of("", "x", "0", "65536", "-1", "123456789012")) {
            peer.answers("Enter your port number: ", port);
            peer.shows("expected a port from 1 to 65535, found \"" + port + "\"");
        }
        peer.answers("Enter your port number: ", Integer.toString(Someone.freePort()));
        peer.shows("Server listening on port ");
        peer.type("1");
        peer.answers("Enter the recipient's IP address: ", "");
        peer.shows("expected an IP address, found nothing");
        peer.answers("Enter the recipient's IP address: ", "no such host");
        peer.answers("Enter the recipient's port number: ", "0");
        peer.shows("expected a port from 1 to 65535, found \"0\"");
        peer.answers("Enter the recipient's port number: ", "9090");
        peer.answers("Enter your message: ", "hello");
        peer.shows("can't reach no such host:9090: there is no such host");
        peer.answers("Enter choice: ", "4");
        peer.shows("expected 0, 1, 2 or 3, found \"4\"");
    }

    @Test
    void the_end_of_the_keyboards_input_ends_the_peer_wherever_it_comes() throws Exception {
        for (int lines = 0; lines <= 6; lines++) {
            try (Someone leaving = Someone.ours()) {
                String port = Integer.toString(Someone.freePort());
                for (String line :
                        List.of("red", port, "2", "1", "127.0.0.1", "9090").subList(0, lines)) {
                    leaving.type(line);
                }
                leaving.endInput();
                leaving.ends(0);
                assertThat(leaving.errors()).isEmpty();
            }
        }
    }

    @Test
    void the_port_is_free_at_once_when_the_peer_has_ended() throws Exception {
        start();
        try (Socket open = sends(BOB + " blue hello")) {
            peer.shows(BOB + " blue hello");
            peer.type("0");
            peer.ends(0);
            assertThat(open.getInputStream().read()).isEqualTo(-1);
        }

        try (Someone next = Someone.ours()) { // although the old connection is still in TIME_WAIT
            next.answers("Enter your name: ", "red");
            next.answers("Enter your port number: ", Integer.toString(peer.port()));
            next.shows("Server listening on port " + peer.port());
        }
    }

    @Test
    void targets_that_are_left_are_named_and_the_user_is_asked_once_more() throws Exception {
        start(Files.writeString(folder.resolve("none"), "\n").toString());
        peer.type("0");
        peer.ends(0);
        try (ServerSocket bob = new ServerSocket(0);
                ServerSocket carol = new ServerSocket(0)) {
            String atBob = Someone.IP + ":" + bob.getLocalPort();
            String atCarol = Someone.IP + ":" + carol.getLocalPort();
            start(Files.writeString(folder.resolve("targets"), atBob + "\n" + BOB + "\n" + atCarol + "\n" + atBob)
                    .toString());
            peer.type("0");
            peer.shows("Not written to yet: " + atBob + ", " + BOB + ", " + atCarol);
            peer.answers("Enter choice: ", "1");
            peer.answers("Enter the recipient's IP address: ", Someone.IP);
            peer.answers("Enter the recipient's port number: ", Integer.toString(bob.getLocalPort()));
            peer.answers("Enter your message: ", "hello");
            peer.answers("Enter choice: ", "3");
            peer.answers("Enter the recipient's IP address: ", Someone.IP);
            peer.answers("Enter the recipient's port number: ", Integer.toString(carol.getLocalPort()));
            peer.answers("Enter choice: ", "0");
            peer.shows("Not written to yet: " + BOB + System.lineSeparator());
            peer.answers("Enter choice: ", "0");
            peer.shows("Exiting");
            peer.ends(0);
        }
    }

    @Test
    void who_is_connected_to_with_an_empty_address_is_everybody() throws Exception {
        start();
        peer.type("3");
        peer.answers("Enter the recipient's IP address: ", "");
        peer.shows("No connected Peers");
        try (ServerSocket bob = new ServerSocket(0)) {
            String atBob = Someone.IP + ":" + bob.getLocalPort();
            sends("127.0.0.1:1 gone hello").close();
            peer.shows("127.0.0.1:1 gone hello");
            sends(atBob + " blue hello").close();
            peer.shows(atBob + " blue hello");
            peer.type("3");
            peer.answers("Enter the recipient's IP address: ", "");
            peer.shows("can't reach 127.0.0.1:1: Connection refused");
            try (Socket connection = bob.accept()) {
                assertThat(connection.getInputStream().readAllBytes())
                        .asString(UTF_8)
                        .isEqualTo(peer.line("connected"));
            }
            peer.type("2");
            peer.shows("Connected Peers:\n1. 127.0.0.1:1\n2. %s\n*".formatted(atBob));
        }
    }

    @Test
    void a_long_text_goes_in_messages_of_whole_characters_that_a_peer_can_read_at_once() throws Exception {
        start();
        String text = "a你é😀".repeat(400);
        StringBuilder got = new StringBuilder();
        try (ServerSocket bob = new ServerSocket(0)) {
            peer.type("1");
            peer.answers("Enter the recipient's IP address: ", Someone.IP);
            peer.answers("Enter the recipient's port number: ", Integer.toString(bob.getLocalPort()));
            peer.answers("Enter your message: ", text);
            while (got.length() < text.length()) {
                try (Socket connection = bob.accept()) {
                    byte[] bytes = connection.getInputStream().readAllBytes();
                    assertThat(bytes.length).isLessThanOrEqualTo(1024);
                    String message = new String(bytes, UTF_8);
                    assertThat(message).startsWith(peer.line(""));
                    got.append(message, peer.line("").length(), message.length());
                }
            }
        }
        assertThat(got).hasToString(text);
    }

    @Test
    void an_empty_message_is_not_sent() throws Exception {
        start();
        peer.type("1");
        peer.answers("Enter the recipient's IP address: ", Someone.IP);
        peer.answers("Enter the recipient's port number: ", "1");
        peer.answers("Enter your message: ", "");
        peer.shows("An empty message isn't sent.");
        peer.shows("Enter choice: ");
    }

    @Test
    void several_lines_in_a_connection_are_a_message_each() throws Exception {
        start();
        try (Socket open = sends(BOB + " blue one\r\n\n" + BOB + " blue two\n" + BOB + " blue exit")) {
            assertThat(open.isConnected()).isTrue();
            peer.shows(BOB + " blue one" + System.lineSeparator());
            peer.shows(BOB + " blue two" + System.lineSeparator());
            peer.shows(BOB + " blue disconnected" + System.lineSeparator());
            peer.knows();
        }
    }

    @Test
    void what_is_no_message_of_a_peer_is_shown_and_puts_nobody_into_the_table() throws Exception {
        start();
        for (String odd : List.of(
                "hello", "GET / HTTP/1.1", ":9090 blue hello", "10.20.30.12:0 blue x", "10.20.30.12:99999 b x", BOB)) {
            sends(odd).close();
            peer.shows(System.lineSeparator() + odd + System.lineSeparator());
        }
        sends(new byte[] {'a', (byte) 0xff, ' ', (byte) 0xc3}).close();
        peer.shows("a\ufffd \ufffd" + System.lineSeparator());
        peer.knows();
    }

    @Test
    void what_never_ends_is_shown_in_parts_and_holds_up_nobody() throws Exception {
        start();
        try (Socket flood = sends("x".repeat(50_000))) {
            sends(BOB + " blue hello").close();
            peer.shows(BOB + " blue hello");
            flood.shutdownOutput();
            assertThat(flood.getInputStream().read()).isEqualTo(-1); // all of it has been read
            peer.shows("x".repeat(10_000) + System.lineSeparator());
        }
    }

    /** Fewer than may wait to be accepted: a peer that is held up would get the last one only when it is sent again. */
    @Test
    void nine_hundred_silent_connections_hold_up_nobody() throws Exception {
        start();
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 900; i++) {
                silent.add(new Socket(Someone.IP, peer.port()));
            }
            sends(BOB + " blue hello").close();
            peer.shows(BOB + " blue hello");
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }
}
