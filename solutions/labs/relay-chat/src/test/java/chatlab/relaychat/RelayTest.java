package chatlab.relaychat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The relay and its clients, beyond what their graders ask. */
@Timeout(120)
class RelayTest {
    private static final byte[] FLOOD = ("1 " + "x".repeat(1000)).getBytes(StandardCharsets.UTF_8);

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

    private Socket connect() throws Exception {
        return new Socket(Lab.IP, lab.port());
    }

    private static void send(Socket client, String text) throws Exception {
        client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void gets(String expected, Socket client) throws Exception {
        int length = expected.getBytes(StandardCharsets.UTF_8).length;
        assertThat(new String(client.getInputStream().readNBytes(length), StandardCharsets.UTF_8))
                .isEqualTo(expected);
    }

    @Test
    void lines_that_come_at_once_with_line_ends_are_messages_of_their_own() throws Exception {
        lab.relay(2);
        try (Socket zero = connect();
                Socket one = connect()) {
            send(zero, "1 a\n1 b\r\n\n1 c");

            gets("abc", one);
        }
    }

    @Test
    void a_character_that_is_cut_in_two_stays_part_of_its_message() throws Exception {
        lab.relay(2);
        try (Socket zero = connect();
                Socket one = connect()) {
            byte[] message = "1 né".getBytes(StandardCharsets.UTF_8);
            zero.setTcpNoDelay(true);
            OutputStream out = zero.getOutputStream();
            out.write(message, 0, 4); // the last one is the first of the two bytes of é
            send(one, "1 to myself");
            gets("to myself", one);
            out.write(message, 4, 1);

            gets("né", one);
        }
    }

    @Test
    void a_client_that_does_not_read_is_dropped_and_holds_up_nobody() throws Exception {
        lab.relay(3);
        try (Socket zero = connect();
                Socket one = connect();
                Socket two = connect()) {
            for (int i = 0; i < 30_000; i++) {
                zero.getOutputStream().write(FLOOD);
            }
            send(two, "2 still served");
            gets("still served", two);
            assertThat(one.isConnected()).isTrue();
        }
    }

    @Test
    void a_client_beyond_the_number_is_told_so_whatever_it_has_sent() throws Exception {
        Running relay = lab.relay(1);
        try (Socket zero = connect()) {
            relay.shows("Receiving Task started");
            try (Socket late = connect()) {
                send(late, "0 let me in");
                late.shutdownOutput();
                assertThat(late.getInputStream().readAllBytes())
                        .asString(StandardCharsets.UTF_8)
                        .isEqualTo("The relay is full: it takes no more than 1.");
            }
            send(zero, "0 still here");
            gets("still here", zero);
        }
    }

    @Test
    void an_id_is_not_given_away_again() throws Exception {
        Running relay = lab.relay(3);
        Socket zero = connect();
        relay.shows("Client 0 is 127.0.0.1");
        zero.close();
        try (Socket one = connect();
                Socket two = connect()) {
            relay.shows("Receiving Task started");
            send(one, "2 hello");
            gets("hello", two);
            send(two, "1 hello");
            gets("hello", one);
            send(two, "0 hello");
            gets(RelayMessage.FORMAT, two);
        }
    }

    @Test
    void a_long_line_goes_in_pieces_to_the_same_client() throws Exception {
        Running relay = lab.relay(1);
        Running zero = lab.client();
        relay.shows("Receiving Task started");

        zero.type("0 " + "€".repeat(400));

        zero.shows("€".repeat(340) + System.lineSeparator()); // (1024 - 2) / 3
        zero.shows("€".repeat(60) + System.lineSeparator());
        zero.endInput();
        zero.ends(0);
    }

    @Test
    void a_client_leaves_when_the_relay_ends() throws Exception {
        Running relay = lab.relay(1);
        Running zero = lab.client();
        relay.shows("Receiving Task started");
        zero.type("exit");
        relay.stop();

        zero.shows("the ");
        zero.ends(0);
        assertThat(zero.errors()).isEmpty();
    }

    @Test
    void the_port_is_free_again_at_once() throws Exception {
        Running relay = lab.relay(1);
        try (Socket zero = connect()) {
            relay.shows("Receiving Task started");
            relay.stop();
            InputStream in = zero.getInputStream();
            assertThat(in.read()).isEqualTo(-1);
            lab.relay(1);
        }
    }

    @Test
    void messages_are_taken_apart_at_the_first_space() {
        assertThat(RelayMessage.parse("2 hello")).isEqualTo(new RelayMessage(2, "hello"));
        assertThat(RelayMessage.parse("12  two spaces ")).isEqualTo(new RelayMessage(12, " two spaces "));
        assertThat(RelayMessage.parse("2 1 x")).isEqualTo(new RelayMessage(2, "1 x"));
        for (String wrong : new String[] {"", "2", "2 ", " 2 x", "x 2", "-1 x", "2:x", "9999999999 x"}) {
            assertThat(RelayMessage.parse(wrong)).as(wrong).isNull();
        }
    }
}
