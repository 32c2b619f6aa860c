package chatlab.rendezvouschat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The client as the contract describes it, beyond what its grader asks, too; the test plays the others. */
@Timeout(60)
class RendezvousClientTest {
    private static final String QUESTION = "Do you want to send massege? (y:yes/n:no/q:quit)";
    private static final String NEW_LINE = System.lineSeparator();

    private final Lab lab = new Lab();
    private UdpSocket server;
    private UdpSocket peer;
    private Chatter client;
    private InetSocketAddress address;

    @BeforeEach
    void start() throws Exception {
        server = new UdpSocket(lab.server());
        peer = new UdpSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        peer.close();
        lab.close();
    }

    private void register(String id) throws Exception {
        client = lab.startClient();
        client.shows("Enter ID:");
        client.type(id);
        serverGets("ID " + id);
        address = server.sender();
        server.send("List ['" + id + "', '150']", address);
        client.shows("List ['" + id + "', '150']" + NEW_LINE + QUESTION);
    }

    /** The client asks again when the answer takes long: what it has asked before doesn't count. */
    private void serverGets(String text) throws Exception {
        server.receiveUntil(text);
    }

    private void asksFor(String id) throws Exception {
        client.type("y");
        client.shows("Enter Peer ID: ");
        client.type(id);
        serverGets("Peer " + id);
    }

    private void isTold(UdpSocket who) throws Exception {
        server.send("Peer ('127.0.0.1', %d)".formatted(who.address().getPort()), address);
        client.shows("Enter Message to send" + NEW_LINE + ">");
    }

    @Test
    void its_port_is_in_the_range() throws Exception {
        register("120");

        assertThat(address.getPort()).isBetween(10_000, 11_000);
    }

    @Test
    void a_message_goes_to_the_peer_and_ID2_to_the_server() throws Exception {
        register("120");
        asksFor("150");
        isTold(peer);
        client.type(" Zoë: 你好 ");

        assertThat(peer.receive()).isEqualTo("Message  Zoë: 你好 ");
        assertThat(peer.sender()).isEqualTo(address);
        serverGets("ID2 ");
        client.shows(QUESTION);
    }

    @Test
    void what_comes_is_shown_at_any_time() throws Exception {
        register("120");

        peer.send("Message hello", address);
        client.shows(NEW_LINE + "hello" + NEW_LINE + QUESTION);
        client.type("y");
        client.shows("Enter Peer ID: ");
        peer.send("Message Message ", address);
        client.shows(NEW_LINE + "Message " + NEW_LINE + "Enter Peer ID: ");
        server.send("List ['o\\'neil']", address);
        client.shows(NEW_LINE + "List ['o\\'neil']" + NEW_LINE + "Enter Peer ID: ");
    }

    @Test
    void what_comes_while_it_waits_for_an_answer_is_kept() throws Exception {
        register("120");
        asksFor("150");

        peer.send("Message in between", address);
        server.send("List ['120']", address);
        client.shows("in between" + NEW_LINE);
        client.shows("List ['120']" + NEW_LINE);
        isTold(peer);
    }

    @Test
    void a_lost_answer_is_asked_for_again() throws Exception {
        client = lab.startClient();
        client.type("120");
        assertThat(server.receive()).isEqualTo("ID 120");
        assertThat(server.receive()).isEqualTo("ID 120");
        address = server.sender();
        server.send("List ['120']", address);
        client.shows(QUESTION);
        asksFor("150");
        serverGets("Peer 150");
        isTold(peer);
    }

    @Test
    void an_answer_that_comes_late_is_not_that_to_the_next_question() throws Exception {
        register("120");
        server.send("Peer ('127.0.0.1', 9)", address);
        peer.send("Message behind it", address);
        client.shows("behind it");

        asksFor("nobody");
        server.send("NoPeer", address);
        client.shows("There is no such client" + NEW_LINE + QUESTION);
    }

    @Test
    void nobody_writes_to_themselves() throws Exception {
        register("120");
        client.type("y");
        client.shows("Enter Peer ID: ");
        client.type("120");
        client.shows("Enter Peer ID: ");
        client.type("150");
        serverGets("Peer 150");
    }

    @Test
    void what_is_no_choice_is_told() throws Exception {
        register("120");
        for (String choice : List.of("x", "yes", "", "Y", "Message hi")) {
            client.type(choice);
            client.shows("invalid input " + NEW_LINE + QUESTION);
        }
        client.type("n");
        assertThat(client.shows(QUESTION)).isEmpty();
    }

    @Test
    void an_answer_without_an_address_is_told() throws Exception {
        register("120");
        asksFor("150");
        server.send("Peer None", address);

        client.shows("expected an answer like Peer ('127.0.0.1', 10107), found Peer None" + NEW_LINE + QUESTION);
    }

    @Test
    void bad_utf_8_is_shown_and_what_is_no_message_is_not() throws Exception {
        register("120");
        peer.send("hello", address);
        peer.send("", address);
        peer.send(new byte[] {'M', 'e', 's', 's', 'a', 'g', 'e', ' ', (byte) 0xff, 'b', (byte) 0xc3}, address);

        assertThat(client.shows("\ufffdb\ufffd" + NEW_LINE)).isEqualTo(NEW_LINE);
    }

    @Test
    void a_long_message_goes_in_datagrams_of_whole_characters() throws Exception {
        register("120");
        asksFor("150");
        isTold(peer);
        String text = "x" + "你".repeat(1000);
        client.type(text);

        StringBuilder joined = new StringBuilder();
        while (joined.length() < text.length()) {
            String piece = peer.receive();
            assertThat(piece.getBytes(UTF_8)).hasSizeBetween(1022, 1024).startsWith("Message ".getBytes(UTF_8));
            joined.append(piece.substring("Message ".length()));
            if (text.length() - joined.length() < 340) {
                joined.append(peer.receive().substring("Message ".length())); // what is left is shorter
            }
        }
        assertThat(joined).hasToString(text);
        serverGets("ID2 ");
    }

    @Test
    void an_id_must_fit_into_a_datagram() throws Exception {
        client = lab.startClient();
        client.shows("Enter ID:");
        client.type("");
        client.shows("Enter ID:");
        client.type("x".repeat(1020));
        client.shows("Enter ID:");
        client.type("x".repeat(1019));
        serverGets("ID " + "x".repeat(1019));
    }

    @Test
    void who_quits_says_so_and_ends() throws Exception {
        register("120");
        client.type("q");
        serverGets("Quit 120");

        client.ends(0);
        assertThat(client.errors()).isEmpty();
        assertThat(client.screen()).isEmpty();
    }

    @Test
    void the_end_of_the_input_counts_as_quit_wherever_it_comes() throws Exception {
        register("120");
        client.endInput();
        serverGets("Quit 120");
        client.ends(0);
        assertThat(client.errors()).isEmpty();

        register("150");
        client.type("y");
        client.shows("Enter Peer ID: ");
        client.endInput();
        serverGets("Quit 150");
        client.ends(0);
        assertThat(client.errors()).isEmpty();

        register("180");
        asksFor("120");
        isTold(peer);
        client.endInput();
        serverGets("Quit 180");
        client.ends(0);
        assertThat(client.errors()).isEmpty();
    }

    @Test
    void without_an_id_it_leaves_without_a_word() throws Exception {
        client = lab.startClient();
        client.shows("Enter ID:");
        client.endInput();
        client.ends(0);
        assertThat(client.errors()).isEmpty();

        register("120"); // the first that the server gets
    }

    @Test
    void a_client_that_is_asked_to_end_says_quit() throws Exception {
        register("120");
        client.interrupt();
        serverGets("Quit 120");

        assertThat(client.ends()).isIn(0, 143); // main may be quicker than the signal
        assertThat(client.errors()).isEmpty();
    }

    @Test
    void a_server_that_is_not_there_is_told() throws Exception {
        server.close();
        client = lab.startClient();
        client.type("120");

        client.ends(1);
        assertThat(client.errors())
                .isEqualToIgnoringNewLines(
                        "rendezvous-chat client: no answer from the server at " + lab.ip() + " port " + lab.port());
    }

    @Test
    void what_prevents_the_start_is_told_in_one_line() throws Exception {
        failsWith("expected a port from 1 to 65535, found 0", Chatter.ours("RendezvousClient", lab.ip(), "0"));
        failsWith("expected [SERVER [PORT]], found 3 arguments", Chatter.ours("RendezvousClient", lab.ip(), "1", "2"));
        failsWith("unknown host no.such.host.invalid", Chatter.ours("RendezvousClient", "no.such.host.invalid"));
    }

    private static void failsWith(String error, Chatter program) throws Exception {
        program.ends(1);
        assertThat(program.errors())
                .startsWith("rendezvous-chat client: " + error)
                .hasLineCount(1);
    }

    /** All ports but a few are taken, so that the first that it draws nearly always is. */
    @Test
    @Tag("once")
    void another_port_is_taken_when_the_first_is_not_free() throws Exception {
        List<DatagramSocket> taken = new ArrayList<>();
        try {
            for (int port = 10_000; port <= 11_000; port++) {
                if (port % 10 != 0) {
                    takeIfFree(port, taken);
                }
            }
            register("120");
            assertThat(taken).noneMatch(socket -> socket.getLocalPort() == address.getPort());
        } finally {
            taken.forEach(DatagramSocket::close);
        }
    }

    private static void takeIfFree(int port, List<DatagramSocket> taken) {
        try {
            taken.add(new DatagramSocket(port));
        } catch (SocketException e) {
            // Somebody else has taken it.
        }
    }
}
