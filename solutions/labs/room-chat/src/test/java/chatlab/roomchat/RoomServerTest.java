package chatlab.roomchat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chatlab.harness.probe.Addresses;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The solution as a whole: beyond what its grader asks. */
@Timeout(60)
class RoomServerTest {
    private static final InetAddress HOST = InetAddress.getLoopbackAddress();
    private static final String IP = HOST.getHostAddress();

    private final int port = Addresses.freePort(List.of(HOST), new Random());
    private RoomServer server;
    private Thread thread;

    @BeforeEach
    void start() throws Exception {
        server = new RoomServer(IP, port);
        thread = new Thread(() -> {
            try {
                server.run();
            } catch (IOException closed) {
                // What accept throws when the server is closed while it waits.
            }
        });
        thread.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        thread.join();
    }

    private Socket connect(String nickname) throws IOException {
        Socket client = new Socket(HOST, port);
        gets(client, "NICK");
        says(client, nickname);
        return client;
    }

    private Socket enter(String nickname) throws IOException {
        Socket client = connect(nickname);
        gets(client, nickname + " joined!Connected to server!");
        return client;
    }

    private static void says(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(UTF_8));
    }

    private static void gets(Socket client, String expected) throws IOException {
        assertThat(new String(client.getInputStream().readNBytes(expected.length()), UTF_8))
                .isEqualTo(expected);
    }

    @Test
    void an_odd_or_taken_nickname_is_refused_in_a_line_and_the_connection_closed() throws Exception {
        try (Socket alice = enter("alice")) {
            for (String nickname : List.of("Alice", "a b", "alice: /who", "Zoë", "x".repeat(2000))) {
                try (Socket other = connect(nickname)) {
                    assertThat(new String(other.getInputStream().readAllBytes(), UTF_8))
                            .matches("(This nickname is taken|A nickname has 1 to 32)[^\r\n]*");
                } catch (IOException reset) {
                    assertThat(nickname).as("more than the server reads").hasSizeGreaterThan(1024);
                }
            }
            try (Socket bob = enter("bob")) {
                gets(alice, "bob joined!"); // and nothing of all this before
                says(bob, "bob: hi");
                gets(alice, "bob: hi");
            }
            gets(alice, "bob left!");
        }
    }

    @Test
    void who_leaves_before_giving_a_nickname_was_never_there() throws Exception {
        try (Socket alice = enter("alice")) {
            try (Socket nobody = new Socket(HOST, port)) {
                gets(nobody, "NICK");
                nobody.shutdownOutput();
                assertThat(nobody.getInputStream().read())
                        .as("the server has closed the connection")
                        .isEqualTo(-1);
            }
            try (Socket bob = enter("bob")) {
                gets(alice, "bob joined!");
                assertThat(bob.isConnected()).isTrue();
            }
        }
    }

    @Test
    void commands_that_tcp_has_joined_are_done_one_after_the_other() throws Exception {
        try (Socket alice = enter("alice");
                Socket bob = enter("bob")) {
            gets(alice, "bob joined!");
            says(alice, "alice: /create teaalice: /subject green teaalice: hialice: /who");
            gets(alice, "You are in tea (owner).alice has changed the subject: green tea");
            gets(alice, "alice: hiIn tea: alice (owner)");
            says(bob, "bob: /rooms");
            gets(bob, "alice left!Rooms: lobby (1), tea (1)");
        }
    }

    @Test
    void what_is_said_in_a_room_is_in_its_log_while_that_is_on() throws Exception {
        String room = "log-" + port; // the log is a file in the folder where the server runs
        Path log = Path.of("room-" + room + ".log");
        try (Socket alice = enter("alice")) {
            says(alice, "alice: /create " + room);
            gets(alice, "You are in " + room + " (owner).");
            says(alice, "alice: before");
            gets(alice, "alice: before");
            says(alice, "alice: /log on");
            gets(alice, "alice has turned the log of " + room + " on.");
            says(alice, "alice: kept");
            gets(alice, "alice: kept");
            says(alice, "alice: /log off");
            gets(alice, "alice has turned the log of " + room + " off.");
            says(alice, "alice: after");
            gets(alice, "alice: after");

            assertThat(Files.readAllLines(log)).singleElement().asString().endsWith(" alice: kept");
        } finally {
            Files.deleteIfExists(log);
        }
    }

    @Test
    void a_server_that_is_closed_sends_everybody_away_and_frees_its_port() throws Exception {
        try (Socket alice = enter("alice")) {
            server.close();

            assertThat(alice.getInputStream().read()).isEqualTo(-1);
            thread.join(); // the system listens as long as a thread waits in accept, and that one still has to wake up
            assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> new Socket(HOST, port));
            new RoomServer(IP, port).close(); // although the old connection is still in TIME_WAIT
        }
    }
}
