package chatlab.harness.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class UdpRelayTest {
    private static final String LAST = "the last one";

    private final InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private final List<String> log = new ArrayList<>();

    @AutoClose
    private DatagramChannel alice;

    @AutoClose
    private DatagramChannel bob;

    private UdpRelay relay;

    @BeforeEach
    void bind() throws IOException {
        alice = DatagramChannel.open().bind(anyPort);
        bob = DatagramChannel.open().bind(anyPort);
        alice.configureBlocking(false);
        bob.configureBlocking(false);
    }

    @AfterEach
    void close() throws IOException {
        relay.close();
    }

    private static InetSocketAddress addressOf(DatagramChannel channel) throws IOException {
        return (InetSocketAddress) channel.getLocalAddress();
    }

    private void relay(DatagramTrouble trouble, long seed) throws IOException {
        relay = new UdpRelay(anyPort, addressOf(bob), trouble, seed, log::add);
    }

    private void relay(DatagramTrouble trouble) throws IOException {
        relay(trouble, 1);
    }

    private void send(String text) throws IOException {
        alice.send(ByteBuffer.wrap(text.getBytes(Ends.TEXT)), relay.address());
        while (!relay.pass()) {}
    }

    private String received(DatagramChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(65_535);
        while (channel.receive(bytes) == null) {
            relay.pass();
        }
        return new String(bytes.array(), 0, bytes.position(), Ends.TEXT);
    }

    /** Sends these, and then one behind which nothing can come to {@code bob}. */
    private List<String> arriving(String... texts) throws IOException {
        for (String text : texts) {
            send(text);
        }
        alice.send(ByteBuffer.wrap(LAST.getBytes(Ends.TEXT)), addressOf(bob));
        List<String> arrived = new ArrayList<>();
        for (String text = received(bob); !text.equals(LAST); text = received(bob)) {
            arrived.add(text);
        }
        return arrived;
    }

    @Test
    void without_trouble_datagrams_pass_as_they_are_even_empty_ones() throws IOException {
        relay(DatagramTrouble.NONE);
        assertThat(arriving("one", "", "x".repeat(65_507))).containsExactly("one", "", "x".repeat(65_507));
    }

    @Test
    void an_answer_finds_its_way_back() throws IOException {
        relay(DatagramTrouble.NONE);
        send("question");
        ByteBuffer bytes = ByteBuffer.allocate(100);
        InetSocketAddress from = (InetSocketAddress) bob.receive(bytes);

        bob.send(ByteBuffer.wrap("answer".getBytes(Ends.TEXT)), from);
        assertThat(received(alice)).isEqualTo("answer");
        assertThat(from.getAddress()).as("the sender's host").isEqualTo(InetAddress.getLoopbackAddress());
    }

    @Test
    void all_can_be_dropped() throws IOException {
        relay(new DatagramTrouble(100, 0, 0, 0));
        assertThat(arriving("one", "two")).isEmpty();
        assertThat(log).containsExactly("dropped datagram 1: one", "dropped datagram 2: two");
    }

    @Test
    void all_can_be_duplicated() throws IOException {
        relay(new DatagramTrouble(0, 100, 0, 0));
        assertThat(arriving("one", "two")).containsExactly("one", "one", "two", "two");
    }

    @Test
    void each_can_be_overtaken_by_the_next() throws IOException {
        relay(new DatagramTrouble(0, 0, 100, 0));
        assertThat(arriving("one", "two", "three", "four")).containsExactly("two", "one", "four", "three");
    }

    @Test
    void one_that_is_not_overtaken_in_time_passes_late() throws IOException {
        relay(new DatagramTrouble(0, 0, 100, 0));
        send("one");
        assertThat(log).containsExactly("held back datagram 1: one");
        relay.pass(System.nanoTime() + DatagramLine.MOST_LATE);
        assertThat(received(bob)).isEqualTo("one");
    }

    @Test
    void all_can_be_cut_short() throws IOException {
        relay(new DatagramTrouble(0, 0, 0, 100));
        assertThat(arriving("hello", "hello"))
                .hasSize(2)
                .allMatch(text -> text.length() < 5 && "hello".startsWith(text));
    }

    @Test
    void the_same_seed_draws_the_same() throws IOException {
        String[] hundred = new String[100];
        for (int i = 0; i < hundred.length; i++) {
            hundred[i] = "number " + i;
        }
        List<List<String>> arrivals = new ArrayList<>();
        for (long seed : new long[] {1, 1, 2}) {
            relay(new DatagramTrouble(25, 25, 25, 25), seed);
            arrivals.add(arriving(hundred));
            relay.close();
        }
        assertThat(arrivals.get(0)).isNotEqualTo(List.of(hundred));
        assertThat(arrivals.get(1)).isEqualTo(arrivals.get(0));
        assertThat(arrivals.get(2)).isNotEqualTo(arrivals.get(0));
    }
}
