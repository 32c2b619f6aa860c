package chatlab.harness.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import chatlab.harness.trouble.StreamTrouble.End;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
class TcpRelayTest {
    private static final long MILLISECOND = 1_000_000;

    private final List<String> log = new ArrayList<>();
    private Ends clients;
    private Ends servers;
    private SocketChannel client;
    private SocketChannel server;
    private TcpRelay relay;

    private void connect(StreamTrouble toServer, StreamTrouble toClient, long seed) throws IOException {
        clients = Ends.connected();
        servers = Ends.connected();
        client = clients.near();
        server = servers.near();
        relay = new TcpRelay(clients.far(), servers.far(), toServer, toClient, seed, log::add);
    }

    private void connect(StreamTrouble toServer) throws IOException {
        connect(toServer, StreamTrouble.NONE, 1);
    }

    @AfterEach
    void close() throws IOException {
        clients.close();
        servers.close();
    }

    private static void send(SocketChannel channel, String text) throws IOException {
        channel.write(ByteBuffer.wrap(text.getBytes(Ends.TEXT)));
    }

    /** Lets the relay work until so many bytes have come. */
    private String receive(SocketChannel channel, int length) throws IOException {
        return Ends.read(channel, length, relay::pass);
    }

    /** Lets the relay work until the connection ends, and returns what came before. */
    private String receiveAll(SocketChannel channel) throws IOException {
        return Ends.readAll(channel, relay::pass);
    }

    private static StreamTrouble cut(Cutting cutting) {
        return new StreamTrouble(cutting, 0, 0);
    }

    private static StreamTrouble after(End end, long bytes) {
        return new StreamTrouble(Cutting.AS_IT_COMES, 0, 0, end, bytes);
    }

    private static String text(int length) {
        StringBuilder text = new StringBuilder();
        new Random(length).ints(length, 'a', 'z' + 1).forEach(text::appendCodePoint);
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource(Cutting.class)
    void all_bytes_arrive_in_order_in_both_directions_however_they_are_cut(Cutting cutting) throws IOException {
        connect(cut(cutting), cut(cutting), 1);
        String question = text(5_000);
        String answer = text(6_000);

        send(client, question);
        send(server, answer);

        assertThat(receive(server, question.length())).isEqualTo(question);
        assertThat(receive(client, answer.length())).isEqualTo(answer);
    }

    @Test
    void every_byte_can_pass_by_itself() throws IOException {
        connect(cut(Cutting.EVERY_BYTE));

        send(client, "alice");

        assertThat(receive(server, 5)).isEqualTo("alice");
        assertThat(log)
                .containsExactly(
                        "1 byte to the server: a",
                        "1 byte to the server: l",
                        "1 byte to the server: i",
                        "1 byte to the server: c",
                        "1 byte to the server: e");
    }

    @Test
    void what_is_sent_until_the_piece_is_due_can_pass_in_one_piece() throws IOException {
        connect(new StreamTrouble(Cutting.JOINED, 5, 5));

        send(client, "one");
        relay.pass(0);
        send(client, "two");
        relay.pass(4 * MILLISECOND);
        assertThat(log).isEmpty();
        relay.pass(5 * MILLISECOND);

        assertThat(log).containsExactly("6 bytes to the server: onetwo");
        assertThat(receive(server, 6)).isEqualTo("onetwo");
    }

    @Test
    void what_only_is_late_keeps_its_borders() throws IOException {
        connect(new StreamTrouble(Cutting.AS_IT_COMES, 5, 5));

        send(client, "one");
        relay.pass(0);
        send(client, "two");
        relay.pass(5 * MILLISECOND);
        relay.pass(5 * MILLISECOND);
        relay.pass(10 * MILLISECOND);

        assertThat(log).containsExactly("3 bytes to the server: one", "3 bytes to the server: two");
    }

    @Test
    void pieces_anywhere_are_short_and_long_and_the_same_for_the_same_seed() throws IOException {
        List<List<String>> logs = new ArrayList<>();
        for (long seed : new long[] {1, 1, 2}) {
            connect(cut(Cutting.ANYWHERE), StreamTrouble.NONE, seed);
            send(client, text(5_000));
            receive(server, 5_000);
            logs.add(List.copyOf(log));
            log.clear();
            close();
        }
        assertThat(logs.get(0)).hasSizeGreaterThan(3).anyMatch(line -> line.startsWith("1 byte "));
        assertThat(logs.get(1)).isEqualTo(logs.get(0));
        assertThat(logs.get(2)).isNotEqualTo(logs.get(0));
    }

    @Test
    void a_reset_comes_at_exactly_its_byte_and_at_both_ends() throws IOException {
        for (int bytes = 1; bytes <= 5; bytes++) {
            connect(after(End.RESET, bytes));
            send(client, "alice");

            assertThat(receive(server, bytes)).isEqualTo("alice".substring(0, bytes));
            assertThatIOException().isThrownBy(() -> receiveAll(server));
            assertThatIOException().isThrownBy(() -> receiveAll(client));
            close();
        }
    }

    @Test
    void a_direction_can_be_closed_at_its_byte_and_the_other_one_goes_on() throws IOException {
        connect(after(End.CLOSE, 3));
        send(client, "alice");

        assertThat(receiveAll(server)).isEqualTo("ali");
        send(server, "answer");
        assertThat(receive(client, 6)).isEqualTo("answer");
        send(client, "swallowed");
        server.shutdownOutput();
        assertThat(receiveAll(client)).isEmpty();
        assertThat(relay.isOpen()).isFalse();
    }

    @Test
    void an_end_that_closes_its_direction_still_gets_the_other_one() throws IOException {
        connect(cut(Cutting.EVERY_BYTE), cut(Cutting.EVERY_BYTE), 1);
        send(client, "question");
        client.shutdownOutput();

        assertThat(receiveAll(server)).isEqualTo("question");
        send(server, "answer");
        server.shutdownOutput();
        assertThat(receiveAll(client)).isEqualTo("answer");
        assertThat(relay.isOpen()).isFalse();
    }

    @Test
    void an_end_that_breaks_off_resets_the_other_one_behind_what_it_has_sent() throws IOException {
        connect(new StreamTrouble(Cutting.EVERY_BYTE, 1, 1));
        send(client, "alice");
        relay.pass(0);
        Ends.reset(client);

        assertThat(receive(server, 5)).isEqualTo("alice");
        assertThatIOException().isThrownBy(() -> receiveAll(server));
    }

    @Test
    void an_end_that_breaks_off_while_it_is_sent_to_loses_nothing_that_it_has_sent() throws IOException {
        connect(cut(Cutting.EVERY_BYTE), new StreamTrouble(Cutting.EVERY_BYTE, 1, 1), 1);
        send(server, "last words");
        relay.pass(0);
        Ends.reset(server);
        send(client, "nobody will read this");

        assertThat(receive(client, 10)).isEqualTo("last words");
        assertThatIOException().isThrownBy(() -> receiveAll(client));
    }

    @Test
    void a_receiver_that_reads_nothing_stops_the_sender_and_loses_nothing() throws IOException {
        connect(cut(Cutting.JOINED));
        ByteBuffer megabytes = ByteBuffer.wrap(text(20_000_000).getBytes(Ends.TEXT));
        do {
            while (relay.pass()) {}
        } while (client.write(megabytes) > 0);
        assertThat(megabytes.hasRemaining()).isTrue();

        String sent = new String(megabytes.array(), 0, megabytes.position(), Ends.TEXT);
        assertThat(receive(server, sent.length()).equals(sent)).isTrue();
    }
}
