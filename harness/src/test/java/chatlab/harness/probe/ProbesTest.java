package chatlab.harness.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chatlab.harness.trouble.Troublemaker;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What probes do is the same with somebody between them and the program; of two probes here one plays the program. */
@Execution(ExecutionMode.CONCURRENT)
@ParameterizedClass
@ValueSource(booleans = {false, true})
class ProbesTest {
    @AutoClose
    private final Watch watch;

    private final InetAddress host = InetAddress.getLoopbackAddress();
    private final InetSocketAddress address =
            new InetSocketAddress(host, Addresses.freePort(List.of(host), new Random()));

    @AutoClose
    private final TcpListener listener;

    @AutoClose
    private TcpProbe client;

    @AutoClose
    private TcpProbe server;

    ProbesTest(boolean trouble) {
        watch = new Watch(trouble ? Troublemaker.from(1) : Troublemaker.none());
        listener = new TcpListener(watch, address);
    }

    @BeforeEach
    void connect() {
        client = TcpProbe.connect(watch, "client", host, address);
        server = listener.accept("server", "the client connects");
    }

    @Test
    void a_message_that_comes_byte_by_byte_is_received() {
        for (byte b : "grün: hi ".getBytes(StandardCharsets.UTF_8)) {
            client.send(new byte[] {b});
        }
        assertThat(server.receive("hi", Shape.of("grün: hi "))).isEqualTo("grün: hi ");
    }

    @Test
    void messages_that_come_joined_are_received_one_by_one() {
        client.send("onetwo");
        server.receive("one", Shape.of("one"));
        server.receive("two", Shape.of("two"));
    }

    @Test
    void something_else_is_told_at_once_with_what_came() {
        client.send("two");
        assertThatThrownBy(() -> server.receive("server gets \"one\"", Shape.of("one")))
                .isInstanceOf(UnmetExpectation.class)
                .hasMessage("expected: server gets \"one\" but server got \"two\"");
    }

    @Test
    void what_was_sent_before_the_end_of_the_connection_is_received() {
        client.send("last words");
        client.close();
        server.receive("last words", Shape.of("last words"));
    }

    @Test
    void a_closed_connection_ends_the_waiting() {
        client.close();
        assertThatThrownBy(() -> server.receive("something", Shape.of("x")))
                .hasMessage("expected: something but nothing came; the program closed its connection to server");
    }

    @Test
    void a_reset_ends_the_waiting_and_is_told_like_a_close() {
        client.reset();
        assertThatThrownBy(() -> server.receive("something", Shape.of("x")))
                .hasMessage("expected: something but nothing came; the program closed its connection to server");
    }

    @Test
    void a_connection_that_was_lost_does_not_hide_what_comes_on_another_one() {
        TcpProbe other = TcpProbe.connect(watch, "other", host, address);
        TcpProbe otherEnd = listener.accept("other end", "the other connects");
        client.close();
        otherEnd.send("still there");
        other.receive("still there", Shape.of("still there"));
    }

    @Test
    void all_that_came_instead_is_told_however_late_it_came() {
        int[] looks = {0};
        watch.add(new Source() {
            @Override
            public boolean read() {
                if (++looks[0] == 50) {
                    client.send("three");
                }
                return false;
            }

            @Override
            public Reason lost() {
                return null;
            }
        });
        client.send("two");
        assertThatThrownBy(() -> server.receive("server gets \"one\"", Shape.of("one")))
                .hasMessage("expected: server gets \"one\" but server got \"twothree\"");
    }

    @Test
    void what_does_not_matter_is_taken_away_and_not_told() {
        client.send("..one..two");
        server.receive("server gets \"one\"", Shape.of("one"), Shape.of("."));
        assertThatThrownBy(() -> server.receive("server gets \"one\"", Shape.of("one"), Shape.of(".")))
                .hasMessage("expected: server gets \"one\" but server got \"two\"");
    }

    @Test
    void a_line_end_is_told_with_what_came_before_it() {
        client.send("one\n");
        server.receive("one", Shape.of("one"));
        assertThatThrownBy(() -> server.receive("server gets \"two\"", Shape.of("two")))
                .hasMessage("expected: server gets \"two\" but server got \"\\n\" right behind \"one\"");
    }

    @Test
    void an_end_that_is_expected_gives_what_came_before_it() {
        client.send("bye");
        client.close();
        assertThat(server.receiveEnd("the client closes")).isEqualTo("bye");
    }

    @Test
    void nobody_listening_is_told_with_the_address() {
        InetSocketAddress nobody = new InetSocketAddress(host, Addresses.freePort(List.of(host), new Random()));
        assertThatThrownBy(() -> TcpProbe.connect(watch, "alice", host, nobody))
                .isInstanceOf(UnmetExpectation.class)
                .hasMessageContaining("alice can connect to " + Addresses.text(nobody));
        assertThat(TcpProbe.someoneListens(nobody)).isFalse();
        assertThat(TcpProbe.someoneListens(address)).isTrue();
    }

    @Test
    void datagrams_come_one_by_one_with_their_sender() {
        InetSocketAddress bobs = new InetSocketAddress(host, Addresses.freePort(List.of(host), new Random()));
        try (UdpProbe alice = new UdpProbe(watch, "alice", address);
                UdpProbe bob = new UdpProbe(watch, "bob", bobs)) {
            alice.send(bobs, " hi".getBytes(StandardCharsets.UTF_8));
            alice.send(bobs, new byte[0]);
            UdpProbe.Datagram first = bob.receive("bob gets a datagram");
            assertThat(first.text()).isEqualTo(" hi");
            assertThat(first.from()).isEqualTo(address);
            assertThat(bob.receive("bob gets another").payload()).isEmpty();
        }
    }

    @Test
    void a_udp_socket_that_is_closed_leaves_its_address_at_once() throws Exception {
        new UdpProbe(watch, "alice", address).close();

        try (DatagramSocket other = new DatagramSocket(null)) {
            other.setReuseAddress(false);
            other.bind(address);
            assertThat(other.isBound()).isTrue();
        }
    }
}
