package chatlab.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chatlab.harness.probe.Addresses;
import chatlab.harness.probe.TcpProbe;
import chatlab.harness.probe.Watch;
import chatlab.harness.trouble.Cutting;
import chatlab.harness.trouble.StreamTrouble;
import chatlab.harness.trouble.StreamTrouble.End;
import chatlab.harness.trouble.Troublemaker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The solution as a whole: beyond what its grader asks. */
@Timeout(60)
class ChatServerTest {
    private static final InetAddress HOST = InetAddress.getLoopbackAddress();
    private static final String IP = HOST.getHostAddress();

    private final int port = Addresses.freePort(List.of(HOST), new Random());
    private ChatServer server;
    private Thread thread;

    @BeforeEach
    void start() throws Exception {
        server = new ChatServer(IP, port);
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

    private Socket enter(byte[] name) throws IOException {
        Socket client = new Socket(HOST, port);
        client.getOutputStream().write(name);
        return client;
    }

    private static void gets(String expected, Socket client) throws IOException {
        int length = expected.getBytes(UTF_8).length;
        assertThat(new String(client.getInputStream().readNBytes(length), UTF_8))
                .isEqualTo(expected);
    }

    private void isRefused(byte[] name, String why) throws IOException {
        try (Socket client = enter(name)) {
            assertThat(new String(client.getInputStream().readAllBytes(), UTF_8))
                    .as("all that comes before the server closes the connection")
                    .isEqualTo(why);
        }
    }

    @Test
    void a_name_that_can_not_be_had_is_refused_in_a_line_and_the_connection_closed() throws Exception {
        try (Socket alice = enter("alice".getBytes(UTF_8))) {
            gets("!{\"alice\":\"" + IP + "\"}", alice);

            isRefused("alice".getBytes(UTF_8), "This name is taken, try another.");
            isRefused(new byte[] {(byte) 0xc3}, "A name can't be empty."); // half of a character
            for (String name : List.of("!a", "@a", "#a")) {
                isRefused(name.getBytes(UTF_8), "A name can't begin with !, @ or #.");
            }
            for (String name : List.of("a:b", "a\n", "\ra")) {
                isRefused(name.getBytes(UTF_8), "A name can't have a colon or a line end in it.");
            }
            isRefused("x".repeat(1000).getBytes(UTF_8), "The list of names is full.");

            try (Socket bob = enter("bob".getBytes(UTF_8))) { // and alice has heard nothing of all this
                gets("!{\"alice\":\"%s\",\"bob\":\"%s\"}".formatted(IP, IP), alice);
                assertThat(bob.isConnected()).isTrue();
            }
        }
    }

    @Test
    void who_leaves_before_giving_a_name_was_never_there() throws Exception {
        try (Socket alice = enter("alice".getBytes(UTF_8))) {
            gets("!{\"alice\":\"" + IP + "\"}", alice);

            try (Socket nobody = new Socket(HOST, port)) {
                nobody.shutdownOutput();
                assertThat(nobody.getInputStream().read())
                        .as("the server has closed the connection")
                        .isEqualTo(-1);
            }
            try (Socket bob = enter("bob".getBytes(UTF_8))) {
                gets("!{\"alice\":\"%s\",\"bob\":\"%s\"}".formatted(IP, IP), alice);
                assertThat(bob.isConnected()).isTrue();
            }
        }
    }

    @Test
    void a_server_that_is_closed_sends_everybody_away_and_frees_its_port() throws Exception {
        try (Socket alice = enter("alice".getBytes(UTF_8))) {
            gets("!{\"alice\":\"" + IP + "\"}", alice);

            server.close();

            assertThat(alice.getInputStream().read()).isEqualTo(-1);
            thread.join(); // the system listens as long as a thread waits in accept, and that one still has to wake up
            assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> new Socket(HOST, port));
            new ChatServer(IP, port).close(); // although the old connection is still in TIME_WAIT
        }
    }

    @Test
    void characters_that_are_cut_at_every_byte_reach_the_others_whole() throws Exception {
        try (Watch watch = new Watch(Troublemaker.of(new StreamTrouble(Cutting.EVERY_BYTE, 0, 0), StreamTrouble.NONE));
                Socket alice = enter("alice".getBytes(UTF_8));
                TcpProbe bob = TcpProbe.connect(watch, "bob", HOST, new InetSocketAddress(HOST, port))) {
            until("!{\"alice\":\"" + IP + "\"}", alice);
            bob.send("b"); // the first read is the name, each other one is a message
            passAll(watch);
            until("!{\"alice\":\"%s\",\"b\":\"%s\"}".formatted(IP, IP), alice);

            bob.send("é".repeat(500));
            bob.close();
            passAll(watch);

            assertThat(until("!{\"alice\":\"" + IP + "\"}", alice))
                    .matches("(b: é+ )+")
                    .satisfies(
                            messages -> assertThat(messages.replace("b: ", "").replace(" ", ""))
                                    .isEqualTo("é".repeat(500)));
        }
    }

    @Test
    void a_connection_that_breaks_in_the_middle_of_a_character_is_taken_out_of_the_list() throws Exception {
        StreamTrouble reset = new StreamTrouble(Cutting.AS_IT_COMES, 0, 0, End.RESET, "bobhi".length() + 1);
        try (Watch watch = new Watch(Troublemaker.of(reset, StreamTrouble.NONE));
                Socket alice = enter("alice".getBytes(UTF_8));
                TcpProbe bob = TcpProbe.connect(watch, "bob", HOST, new InetSocketAddress(HOST, port))) {
            until("!{\"alice\":\"" + IP + "\"}", alice);
            bob.send("bob");
            passAll(watch);
            until("!{\"alice\":\"%s\",\"bob\":\"%s\"}".formatted(IP, IP), alice);

            bob.send("hié");
            passAll(watch);

            assertThat(until("!{\"alice\":\"" + IP + "\"}", alice)).matches("(bob: hi )?");
        }
    }

    private static void passAll(Watch watch) {
        while (watch.troublemaker().pass()) {}
    }

    /** Reads up to a text, and returns what stood before it. */
    private static String until(String end, Socket client) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!bytes.toString(UTF_8).endsWith(end)) {
            int next = client.getInputStream().read();
            assertThat(next).as("what comes behind \"%s\"", bytes).isNotNegative();
            bytes.write(next);
        }
        String text = bytes.toString(UTF_8);
        return text.substring(0, text.length() - end.length());
    }
}
