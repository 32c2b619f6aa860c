package chatlab.rendezvouschat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server as the contract describes it, beyond what its grader asks, too. */
@Timeout(60)
class RendezvousServerTest {
    private final Lab lab = new Lab();
    private final List<UdpSocket> opened = new ArrayList<>();
    private Chatter server;
    private UdpSocket first;
    private UdpSocket second;

    @BeforeEach
    void start() throws Exception {
        server = lab.startServer();
        first = open();
        second = open();
        while (!first.sendUntilAnswered("Peer nobody", lab.server()).equals("NoPeer")) {}
    }

    /** Questions that were asked again may have been answered again: what is left of that. */
    private void drain(UdpSocket socket) throws Exception {
        socket.send("ID marker", lab.server());
        socket.receiveUntil("List ['marker']");
        socket.send("Quit marker", lab.server());
        server.shows("{'marker': ('127.0.0.1', " + socket.address().getPort() + ")}" + System.lineSeparator());
    }

    @AfterEach
    void stop() throws Exception {
        opened.forEach(UdpSocket::close);
        lab.close();
    }

    private UdpSocket open() throws Exception {
        UdpSocket socket = new UdpSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        opened.add(socket);
        return socket;
    }

    private void bothRegister() throws Exception {
        drain(first);
        first.send("ID 120", lab.server());
        assertThat(first.receive()).isEqualTo("List ['120']");
        second.send("ID 150", lab.server());
        assertThat(second.receive()).isEqualTo("List ['120', '150']");
        assertThat(first.receive()).isEqualTo("List ['120', '150']");
    }

    private void nothingElseCame(UdpSocket socket) throws Exception {
        socket.send("Peer nobody", lab.server());
        assertThat(socket.receive()).isEqualTo("NoPeer");
    }

    @Test
    void the_table_is_printed_as_python_does() throws Exception {
        bothRegister();

        server.shows("{'120': ('127.0.0.1', %d), '150': ('127.0.0.1', %d)}%n"
                .formatted(first.address().getPort(), second.address().getPort()));
    }

    @Test
    void a_peers_address_is_told_or_that_there_is_none() throws Exception {
        bothRegister();

        first.send("Peer 150", lab.server());
        assertThat(first.receive())
                .isEqualTo("Peer ('127.0.0.1', %d)", second.address().getPort());
        first.send("Peer 15", lab.server());
        assertThat(first.receive()).isEqualTo("NoPeer");
    }

    @Test
    void everybody_gets_the_list_after_ID2() throws Exception {
        bothRegister();

        open().send("ID2 ", lab.server());
        assertThat(first.receive()).isEqualTo("List ['120', '150']");
        assertThat(second.receive()).isEqualTo("List ['120', '150']");
    }

    @Test
    void who_quits_is_taken_out_and_gets_no_list() throws Exception {
        bothRegister();

        second.send("Quit 150", lab.server());
        assertThat(first.receive()).isEqualTo("List ['120']");
        nothingElseCame(second);
    }

    @Test
    void quit_counts_only_once_and_only_from_the_address_that_registered() throws Exception {
        bothRegister();

        second.send("Quit 120", lab.server());
        second.send("Quit nobody", lab.server());
        second.send("Quit 150", lab.server());
        second.send("Quit 150", lab.server());
        nothingElseCame(second);
        assertThat(first.receive()).isEqualTo("List ['120']");
        nothingElseCame(first);
    }

    @Test
    void an_id_that_is_given_again_is_at_the_new_address_and_keeps_its_place() throws Exception {
        bothRegister();
        UdpSocket third = open();

        third.send("ID 120", lab.server());
        assertThat(third.receive()).isEqualTo("List ['120', '150']");
        third.send("Peer 120", lab.server());
        assertThat(third.receive())
                .isEqualTo("Peer ('127.0.0.1', %d)", third.address().getPort());
        first.send("Quit 120", lab.server());
        nothingElseCame(first); // it isn't at this address any more
    }

    @Test
    void what_is_no_request_is_ignored() throws Exception {
        bothRegister();

        for (String text : List.of("", "ID", "ID ", "id 1", "Message hi", "List ['1']", "NoPeer", "ID\u00a0x", "\n")) {
            second.send(text, lab.server());
        }
        second.send(new byte[] {(byte) 0xff, 'I', 'D', ' '}, lab.server());
        nothingElseCame(second);
    }

    @Test
    void bad_utf_8_is_replaced() throws Exception {
        drain(first);

        first.send(new byte[] {'I', 'D', ' ', 'a', (byte) 0xff, (byte) 0xc3}, lab.server());
        assertThat(first.receive()).isEqualTo("List ['a\ufffd\ufffd']");
    }

    @Test
    void a_line_end_is_no_part_of_an_id() throws Exception {
        drain(first);

        first.send("ID 120\n", lab.server());
        assertThat(first.receive()).isEqualTo("List ['120']");
        first.send("Peer 120\r\n", lab.server());
        assertThat(first.receive()).startsWith("Peer ('127.0.0.1'");
        first.send("ID2\n", lab.server());
        assertThat(first.receive()).isEqualTo("List ['120']");
    }

    @Test
    void a_list_that_is_too_long_is_cut_at_a_whole_entry() throws Exception {
        drain(first);
        String name = "你".repeat(30); // 90 bytes, to which come a letter, the quotes, comma and space
        int fitting = (1024 - "List []".length() + ", ".length()) / (90 + 1 + 2 + 2);
        List<String> ids = new ArrayList<>();
        String last = "";
        for (char letter = 'a'; ids.size() <= fitting; letter++) {
            ids.add("'" + letter + name + "'");
            first.send("ID " + letter + name, lab.server());
            for (int i = 0; i < ids.size(); i++) { // each of them gets it
                last = first.receive();
            }
        }
        assertThat(last).isEqualTo("List [" + String.join(", ", ids.subList(0, fitting)) + "]");
        assertThat(last.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(1024);
    }

    @Test
    void what_prevents_the_start_is_told_in_one_line() throws Exception {
        failsWith("can't use " + lab.ip() + " port " + lab.port() + ": Address already in use", lab.startServer());
        failsWith("expected a port from 1 to 65535, found x", Chatter.ours("RendezvousServer", lab.ip(), "x"));
        failsWith("expected a port from 1 to 65535, found 65536", Chatter.ours("RendezvousServer", lab.ip(), "65536"));
        failsWith("expected [IP [PORT]], found 3 arguments", Chatter.ours("RendezvousServer", lab.ip(), "1", "2"));
        failsWith("unknown host no.such.host.invalid", Chatter.ours("RendezvousServer", "no.such.host.invalid"));
        failsWith("can't use 192.0.2.1 port 9999: ", Chatter.ours("RendezvousServer", "192.0.2.1"));
    }

    private static void failsWith(String error, Chatter program) throws Exception {
        program.ends(1);
        assertThat(program.errors())
                .startsWith("rendezvous-chat server: " + error)
                .hasLineCount(1);
    }

    @Test
    void the_port_is_free_once_the_server_has_been_asked_to_end() throws Exception {
        server.interrupt();
        server.ends(143);

        try (DatagramSocket socket = new DatagramSocket(lab.server())) {
            assertThat(socket.isBound()).isTrue();
        }
        assertThat(server.errors()).isEmpty();
    }
}
