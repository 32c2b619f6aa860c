package chatlab.harness.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProbesTest {
    @AutoClose
    private final Watch watch = new Watch();

    private final InetAddress host = InetAddress.getLoopbackAddress();
    private final InetSocketAddress address =
            new InetSocketAddress(host, Addresses.freePort(List.of(host), new Random()));

    @AutoClose
    private final TcpListener listener = new TcpListener(watch, address);

    @AutoClose
    private TcpProbe client;

    @AutoClose
    private TcpProbe server;

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
                .hasMessage("expected: something but nothing came: server's connection was closed");
    }

    @Test
    void a_reset_ends_the_waiting() {
        client.reset();
        assertThatThrownBy(() -> server.receive("something", Shape.of("x")))
                .hasMessageContaining("server's connection was broken off");
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
}
