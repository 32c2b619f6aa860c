package chatlab.directchat;

import static org.assertj.core.api.Assertions.assertThat;

import chatlab.harness.probe.Addresses;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Our programs with those of others, in every role. */
@Timeout(120)
@Tag("once")
class StandInTest {
    @TempDir
    private Path folder;

    private final Deque<Chatter> started = new ArrayDeque<>();
    private final String port = freePort();

    private static String freePort() {
        return Integer.toString(Addresses.freePort(List.of(InetAddress.getLoopbackAddress()), new Random()));
    }

    @BeforeEach
    void demand_python() throws InterruptedException {
        Tools.demand("python3");
    }

    @AfterEach
    void stop() throws InterruptedException {
        while (!started.isEmpty()) {
            started.pop().close();
        }
    }

    private Chatter keep(Chatter chatter) {
        started.push(chatter);
        return chatter;
    }

    @Test
    void our_client_talks_with_another_server() throws Exception {
        Chatter server = keep(Chatter.python("tcp.py", "server", port));
        server.shows("Listening");
        Chatter client = keep(Chatter.ours("TcpClient", "localhost", port));
        client.shows("Connected");
        server.shows("Connected");

        server.type("welcome, Zoë");
        client.shows("Received message :welcome, Zoë");
        server.type("are you there?");
        client.shows("Received message :are you there?");
        client.type("");
        client.type("  你好 ");
        assertThat(server.shows("Received message :   你好 \n")).isEqualToIgnoringNewLines("");
        server.close();

        assertThat(client.ends(0)).isEmpty();
    }

    @Test
    void another_client_talks_with_our_server() throws Exception {
        Chatter server = keep(Chatter.ours("TcpServer", port));
        Chatter client = connected();
        server.shows("Connected");

        client.type("hello");
        server.shows("Received message : hello\n");
        server.type("welcome");
        client.shows("Received message :welcome\n");
        client.close();
        Chatter second = connected();
        server.shows("Connected");
        second.type("still there?");
        server.shows("Received message : still there?\n");
        server.endInput();

        assertThat(server.ends(0)).isEmpty();
        second.ends(0);
    }

    /** The server doesn't say when it listens. */
    private Chatter connected() throws Exception {
        while (true) {
            Chatter client = keep(Chatter.python("tcp.py", "client", "localhost", port));
            try {
                client.shows("Connected");
                return client;
            } catch (AssertionError tooEarly) {
                assertThat(client.ends(1)).contains("ConnectionRefusedError");
            }
        }
    }

    @Test
    void our_client_takes_turns_with_another_server() throws Exception {
        Chatter server = keep(Chatter.python("udp.py", "server", port));
        server.shows("Waiting for data..");
        Chatter client = keep(Chatter.ours("UdpClient", "localhost", port));
        client.shows("Client Socket Created.");

        takeTurns(client, server);

        client.shows("Enter msg:");
        client.endInput();
        assertThat(client.ends(0)).isEmpty();
    }

    @Test
    void another_client_takes_turns_with_our_server() throws Exception {
        Chatter server = keep(Chatter.ours("UdpServer", port));
        server.shows("Waiting for data..");
        Chatter client = keep(Chatter.python("udp.py", "client", "localhost", port));
        client.shows("Client Socket Created.");

        takeTurns(client, server);

        server.endInput();
        client.type("one more");
        server.shows(" > one more");
        assertThat(server.ends(0)).isEmpty();
    }

    private void takeTurns(Chatter client, Chatter server) throws Exception {
        for (String text : List.of("hello", "  Grüße ", "你好 😀")) {
            client.type(text);
            server.shows(" > " + text + "\n");
            server.type(text + "!");
            client.shows("127.0.0.1:" + port + "-> " + text + "!\n");
        }
    }

    @Test
    void our_peers_talk_with_another_one_whoever_connects() throws Exception {
        String index = folder.resolve("index.json").toString();
        String bobsPort = freePort();
        String carolsPort = freePort();
        register("alice", "wonderland and more", port, index);
        register("bob", "builder", bobsPort, index);
        register("carol", "christmas", carolsPort, index);
        Chatter bob = keep(Chatter.python("peer.py", "bob", "builder", bobsPort, index));
        bob.shows("Listening");
        Chatter alice = ours("alice", "wonderland and more", port, index);
        Chatter carol = ours("carol", "christmas", carolsPort, index);

        bob.type("/connect alice");
        alice.shows("bob: Connected");
        bob.shows("alice is connected");
        carol.type("/connect bob");
        carol.shows("bob: Connected");
        alice.type("/connect carol");
        alice.shows("carol: Connected");
        carol.shows("alice: Connected");
        bob.type("/all hello Zoë");
        alice.shows("bob: Received message : hello Zoë\n");
        carol.shows("bob: Received message : hello Zoë\n");
        alice.type("bob: 你好: b");
        bob.shows("alice says 你好: b\n");
        alice.type("/all good morning");
        bob.shows("alice says good morning\n");
        carol.shows("alice: Received message : good morning\n");
        bob.close();
        alice.shows("bob: Disconnected");
        carol.shows("bob: Disconnected");
        alice.type("/peers");
        alice.shows("bob 127.0.0.1:" + bobsPort + "\n");
        alice.shows("carol 127.0.0.1:" + carolsPort + " connected\n");
        alice.endInput();
        assertThat(alice.ends(0)).isEmpty();
    }

    @Test
    void an_answer_without_a_line_end_is_understood_and_a_wrong_password_refused() throws Exception {
        String index = folder.resolve("index.json").toString();
        String bobsPort = freePort();
        register("alice", "wonderland", port, index);
        register("bob", "builder", bobsPort, index);
        Chatter bob = keep(Chatter.python("peer.py", "bob", "wrong", bobsPort, index, "bare"));
        bob.shows("Listening");
        Chatter alice = ours("alice", "wonderland", port, index);

        bob.type("/connect alice");
        bob.shows("alice has refused us");
        alice.type("/connect bob");
        alice.shows("bob: Connected");
        bob.type("alice: hello");
        assertThat(alice.shows("bob: Received message : hello\n")).isEqualToIgnoringNewLines("");
        Chatter impostor = ours("alice", "guess", freePort(), index);
        impostor.type("/connect bob");
        impostor.shows("bob has refused us.");
    }

    private Chatter ours(String name, String password, String itsPort, String index) throws Exception {
        Chatter peer = keep(Chatter.ours("Peer", name, itsPort, index));
        peer.shows("Password: ");
        peer.type(password);
        peer.shows("/connect NAME");
        return peer;
    }

    /** Few iterations, so that checking a password takes no time. */
    private static void register(String name, String password, String itsPort, String index) throws Exception {
        IndexFile file = new IndexFile(Path.of(index));
        Index before = Files.exists(file.path()) ? file.read() : new Index(List.of());
        PasswordHash hash = PasswordHash.of(password, 1_000);
        file.write(before.with(new IndexEntry(name, hash, "127.0.0.1", Integer.parseInt(itsPort))));
    }

    @Test
    void an_entry_that_was_registered_is_one_that_others_can_check() throws Exception {
        String index = folder.resolve("index.json").toString();
        Chatter register = keep(Chatter.ours("Register", "alice", "127.0.0.1", port, index));
        register.shows("Password of alice: ");
        register.type("wonder land");
        register.shows("The same again: ");
        register.type("wonder land");
        assertThat(register.ends(0)).isEmpty();
        assertThat(Path.of(index)).content().doesNotContain("wonder");
        String bobsPort = freePort();
        Chatter bob = keep(Chatter.python("peer.py", "bob", "builder", bobsPort, index));
        bob.shows("Listening");
        new IndexFile(folder.resolve("bob.json"))
                .write(new Index(List.of(new IndexEntry(
                        "bob", PasswordHash.of("builder", 1_000), "127.0.0.1", Integer.parseInt(bobsPort)))));

        Chatter alice =
                ours("alice", "wonder land", port, folder.resolve("bob.json").toString());
        alice.type("/connect bob");
        alice.shows("bob: Connected");
        bob.shows("alice is connected");
    }
}
