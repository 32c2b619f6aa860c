package chatlab.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chatlab.harness.probe.Shape;
import chatlab.harness.probe.TcpListener;
import chatlab.harness.probe.TcpProbe;
import chatlab.harness.probe.Watch;
import chatlab.harness.trouble.Cutting;
import chatlab.harness.trouble.StreamTrouble;
import chatlab.harness.trouble.StreamTrouble.End;
import chatlab.harness.trouble.Troublemaker;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The solution as a whole: beyond what its grader asks. */
@Timeout(60)
class ChatClientTest {
    private static final int BUFFER = 2048;

    private final Lab lab = new Lab();

    private Chatter alice;
    private Socket server;

    @AfterEach
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        if (alice != null) {
            alice.close();
        }
    }

    private void connect() throws Exception {
        try (ServerSocket listener = new ServerSocket()) {
            listener.bind(lab.at(0));
            alice = lab.client(1);
            server = listener.accept();
        }
    }

    private void join(String name) throws Exception {
        connect();
        alice.shows("server: ");
        alice.type(name);
        assertThat(read(name.getBytes(UTF_8).length)).isEqualTo(name);
        alice.shows("*****");
    }

    private String read(int length) throws Exception {
        return new String(server.getInputStream().readNBytes(length), UTF_8);
    }

    private void send(String text) throws Exception {
        server.getOutputStream().write(text.getBytes(UTF_8));
    }

    private String list(String other) {
        return "!{\"alice\": \"%s\", \"%s\": \"%s\"}".formatted(lab.ip(1), other, lab.ip(2));
    }

    private static void failsWith(String error, Chatter client) throws Exception {
        try (client) {
            client.ends(1);
            assertThat(client.errors()).startsWith("chat client: " + error).hasLineCount(1);
        }
    }

    @Test
    void what_prevents_the_start_is_told_in_one_line() throws Exception {
        String server = lab.ip(0);
        String own = lab.ip(1);
        failsWith("expected a port from 1 to 65535, found x", Chatter.client(server, own, "x"));
        failsWith("expected a port from 1 to 65535, found 0", Chatter.client(server, own, "0"));
        failsWith("expected [SERVER [OWN-IP [PORT]]], found 4 arguments", Chatter.client(server, own, "5000", "x"));
        failsWith("unknown host no.such.host.invalid", Chatter.client("no.such.host.invalid", own, lab.port()));
        failsWith("can't use 192.0.2.1 port " + lab.port() + ": ", Chatter.client(server, "192.0.2.1", lab.port()));
        try (DatagramSocket other = new DatagramSocket(null)) {
            other.setReuseAddress(false);
            other.bind(lab.at(1));
            failsWith("can't use " + own + " port " + lab.port() + ": ", Chatter.client(server, own, lab.port()));
        }
    }

    @Test
    void a_connection_that_fails_is_told() throws Exception {
        alice = lab.client(1);
        alice.ends(1);

        assertThat(alice.screen()).isEqualTo("could not connect to chat server..." + System.lineSeparator());
        assertThat(alice.errors())
                .startsWith("chat client: no connection to " + lab.ip(0) + " port " + lab.port())
                .hasLineCount(1);
    }

    @Test
    void before_the_first_list_nobody_can_be_shown_or_written_to() throws Exception {
        join("alice");

        alice.type("#ls");
        alice.shows("no list of active users has come yet");
        alice.type("@bob: hi");
        alice.shows("no list of active users has come yet");
    }

    @Test
    void a_list_between_messages_in_one_read_is_kept_and_the_rest_is_shown() throws Exception {
        join("alice");
        String list = list("张三 \\\"x\\\" 'y'");

        send("bob: one " + list + "bob: two ");

        alice.shows("incoming msg from chatserver (bob: one )");
        alice.shows("incoming msg from chatserver (bob: two )");
        alice.type("#ls");
        alice.shows("{'alice': '%s', '张三 \"x\" \\'y\\'': '%s'}".formatted(lab.ip(1), lab.ip(2)));
    }

    @Test
    void the_list_can_be_longer_than_a_read() throws Exception {
        join("alice");
        String long1 = "x".repeat(3000);

        send(list(long1) + "bob: hi ");

        alice.shows("incoming msg from chatserver (bob: hi )");
        alice.type("#ls");
        alice.shows("'" + long1 + "': '" + lab.ip(2) + "'}");
    }

    @Test
    void a_datagram_that_is_no_text_or_empty_is_shown() throws Exception {
        join("alice");
        try (DatagramSocket stranger = new DatagramSocket(lab.at(3))) {
            byte[] bad = {'a', (byte) 0xff, (byte) 0xc3, 'b'};
            stranger.send(new DatagramPacket(bad, bad.length, lab.at(1)));
            alice.shows("Incoming msg (P2P) from Non-registered:a\ufffd\ufffdb");
            stranger.send(new DatagramPacket(bad, 0, lab.at(1)));
            alice.shows("Incoming msg (P2P) from Non-registered:" + System.lineSeparator());
        }
    }

    @Test
    void a_long_private_message_goes_in_datagrams_of_whole_characters() throws Exception {
        join("alice");
        send(list("bob") + "bob: hi ");
        alice.shows("bob: hi ");
        String text = "你".repeat(1000);
        try (DatagramSocket bob = new DatagramSocket(lab.at(2))) {
            alice.type("@bob:" + text);

            List<String> pieces = new ArrayList<>();
            while (String.join("", pieces).length() < text.length()) {
                DatagramPacket datagram = new DatagramPacket(new byte[BUFFER], BUFFER);
                bob.receive(datagram);
                assertThat(datagram.getLength()).isLessThanOrEqualTo(1024);
                pieces.add(new String(datagram.getData(), 0, datagram.getLength(), UTF_8));
            }
            assertThat(String.join("", pieces)).isEqualTo(text);
        }
    }

    @Test
    void a_long_text_goes_to_the_server_whole() throws Exception {
        join("alice");
        String text = "你é".repeat(1000);

        alice.type(text);

        assertThat(read(text.getBytes(UTF_8).length)).isEqualTo(text);
    }

    @Test
    void the_end_of_the_keyboards_input_ends_the_client() throws Exception {
        join("alice");

        alice.endInput();
        alice.ends(0);

        assertThat(server.getInputStream().read()).isEqualTo(-1);
        assertThat(alice.errors()).isEmpty();
    }

    @Test
    void without_a_name_the_client_leaves() throws Exception {
        connect();

        alice.endInput();
        alice.ends(0);

        assertThat(server.getInputStream().read()).isEqualTo(-1);
        assertThat(alice.errors()).isEmpty();
    }

    @Test
    void a_refusal_is_shown_and_the_servers_end_is_told_once() throws Exception {
        join("alice");

        send("This name is taken, try another.");
        server.close();
        String message = "incoming msg from chatserver (This name is taken, try another.)";
        alice.shows(message);
        alice.shows("the chat server has closed the connection");
        alice.ends(0);

        assertThat(alice.screen()).isBlank();
        assertThat(alice.errors()).isEmpty();
    }

    @Test
    void a_connection_that_breaks_is_told_once() throws Exception {
        join("alice");

        server.setSoLinger(true, 0);
        server.close();
        alice.shows("the connection to the chat server broke: ");
        alice.ends(0);

        assertThat(alice.screen()).hasLineCount(1).doesNotContain(">");
        assertThat(alice.errors()).isEmpty();
    }

    @Test
    void what_the_server_sends_is_understood_wherever_it_is_cut() throws Exception {
        try (Watch watch = behind(new StreamTrouble(Cutting.EVERY_BYTE, 0, 0));
                TcpProbe probe = joinBehind(watch)) {
            send(watch, probe, list("bob"));
            alice.getsList("'bob': '" + lab.ip(2) + "'");

            send(watch, probe, "€");
            alice.shows("incoming msg from chatserver (€)");
        }
    }

    @Test
    void a_connection_that_breaks_in_the_middle_of_a_list_is_told_behind_what_came() throws Exception {
        int bytes = 20;
        try (Watch watch = behind(new StreamTrouble(Cutting.AS_IT_COMES, 0, 0, End.RESET, bytes));
                TcpProbe probe = joinBehind(watch)) {
            send(watch, probe, list("bob"));

            alice.shows("incoming msg from chatserver (" + list("bob").substring(0, bytes) + ")");
            alice.shows("the connection to the chat server broke: ");
            alice.ends(0);
            assertThat(alice.errors()).isEmpty();
        }
    }

    /** What the server sends has trouble on its way to the client. */
    private static Watch behind(StreamTrouble trouble) {
        return new Watch(Troublemaker.of(trouble, StreamTrouble.NONE));
    }

    private TcpProbe joinBehind(Watch watch) throws Exception {
        try (TcpListener listener = new TcpListener(watch, lab.at(0))) {
            alice = lab.client(1);
            TcpProbe probe = listener.accept("the server", "the client connects");
            alice.type("alice");
            probe.receive("the name comes", Shape.of("alice"));
            alice.shows("*****");
            return probe;
        }
    }

    private static void send(Watch watch, TcpProbe server, String text) {
        server.send(text);
        while (watch.troublemaker().pass()) {}
    }
}
