package chatlab.directchat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chatlab.harness.probe.Addresses;
import java.io.IOException;
import java.net.ConnectException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The solution beyond what its graders ask: what other programs do wrong harms nobody, and is told in one line. */
@Timeout(120)
@Tag("once")
class RobustnessTest {
    private static final InetAddress HOST = InetAddress.getLoopbackAddress();

    @TempDir
    private Path folder;

    private final int port = Addresses.freePort(List.of(HOST), new Random());
    private final Deque<Chatter> started = new ArrayDeque<>();

    @AfterEach
    void stop() throws InterruptedException {
        while (!started.isEmpty()) {
            started.pop().close();
        }
    }

    private Chatter start(String mainClass, String... arguments) throws IOException {
        Chatter chatter = Chatter.ours(mainClass, arguments);
        started.push(chatter);
        return chatter;
    }

    private Socket connect() throws IOException {
        while (true) {
            try {
                return new Socket(HOST, port);
            } catch (ConnectException tooEarly) {
                Thread.onSpinWait();
            }
        }
    }

    private static void send(Socket socket, byte... bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    private static void gets(String expected, Socket socket) throws IOException {
        int length = expected.getBytes(UTF_8).length;
        assertThat(new String(socket.getInputStream().readNBytes(length), UTF_8))
                .isEqualTo(expected);
    }

    @Test
    void a_port_in_use_is_told_in_one_line() throws Exception {
        String taken = " port " + port + ": Address already in use";
        try (ServerSocket tcp = new ServerSocket(port);
                DatagramSocket udp = new DatagramSocket(port)) {
            assertThat(tcp.isBound() && udp.isBound()).isTrue();
            String index = index().path().toString();

            assertThat(start("TcpServer", "" + port).ends(1)).startsWith("direct-chat server: can't use" + taken);
            assertThat(start("UdpServer", "" + port).ends(1)).startsWith("direct-chat udp-server: can't use" + taken);
            assertThat(start("Peer", "alice", "" + port, index).ends(1))
                    .startsWith("direct-chat peer: can't use" + taken)
                    .hasLineCount(1);
        }
    }

    @Test
    void wrong_arguments_and_hosts_are_told_in_one_line() throws Exception {
        assertThat(start("TcpServer", "http").ends(1))
                .isEqualToIgnoringNewLines("direct-chat server: expected a port from 1 to 65535, found http");
        assertThat(start("TcpClient", "a", "1", "2").ends(1))
                .isEqualToIgnoringNewLines("direct-chat client: expected [HOST [PORT]], found 3 arguments");
        assertThat(start("TcpClient", "127.0.0.1", "" + port).ends(1))
                .startsWith("direct-chat client: no connection to 127.0.0.1 port " + port + ": Connection refused");
        assertThat(start("UdpClient", "no.such.host.invalid").ends(1))
                .isEqualToIgnoringNewLines("direct-chat udp-client: unknown host no.such.host.invalid");
        assertThat(start("Register", "a b", "127.0.0.1", "1", "x").ends(1))
                .isEqualToIgnoringNewLines(
                        "direct-chat register: expected a name without spaces and colons, found \"a b\"");
    }

    @Test
    void a_client_that_does_not_read_holds_up_nobody() throws Exception {
        Chatter server = start("TcpServer", "" + port);
        try (Socket stuck = connect();
                Socket bob = connect()) {
            stuck.setReceiveBufferSize(1);
            server.shows("Connected");
            server.shows("Connected");
            String line = "x".repeat(60_000);

            for (int i = 0; i < 200; i++) { // more than all buffers between take
                server.type(line);
                gets(line, bob);
            }
            send(bob, "thanks".getBytes(UTF_8));
            server.shows("Received message : thanks");
        }
    }

    @Test
    void characters_that_are_cut_are_put_together_and_bad_bytes_replaced() throws Exception {
        Chatter server = start("TcpServer", "" + port);
        try (Socket client = connect()) {
            server.shows("Connected");
            send(client, "hi ".getBytes(UTF_8));
            server.shows("Received message : hi ");
            byte[] cut = "é".getBytes(UTF_8);
            send(client, cut[0]);
            send(client, cut[1]);
            server.shows("Received message : é");
            send(client, (byte) 0xff);
            server.shows("Received message : \ufffd");
        }
        try (DatagramSocket bob = new DatagramSocket(0, HOST)) {
            Chatter udp = start("UdpServer", "" + port);
            udp.shows("Waiting for data..");
            bob.send(new DatagramPacket(new byte[] {(byte) 0xff, 'a'}, 2, new InetSocketAddress(HOST, port)));
            udp.shows("127.0.0.1:" + bob.getLocalPort() + " > \ufffda");
        }
    }

    @Test
    void what_was_typed_last_is_sent_before_the_program_leaves() throws Exception {
        Chatter server = start("TcpServer", "" + port);
        try (Socket client = connect()) {
            server.shows("Connected");
            server.type("x".repeat(100_000));
            server.type("bye");
            server.endInput();

            assertThat(client.getInputStream().readAllBytes()).isEqualTo(("x".repeat(100_000) + "bye").getBytes(UTF_8));
        }
        assertThat(server.ends(0)).isEmpty();
    }

    private IndexFile index() throws IOException {
        IndexFile file = new IndexFile(folder.resolve("index.json"));
        file.write(new Index(List.of(new IndexEntry("bob", PasswordHash.of("builder", 1_000), "127.0.0.1", port))));
        return file;
    }

    @Test
    void what_is_no_greeting_is_refused_and_harms_nobody() throws Exception {
        Chatter alice = start("Peer", "alice", "" + port, index().path().toString());
        alice.type("wonderland");

        for (String line : List.of("", "HELLO", "HELLO bob", "hello bob builder", "HELLO  builder", "x".repeat(1000))) {
            try (Socket stranger = connect()) {
                send(stranger, (line + "\n").getBytes(UTF_8));
                gets("REFUSED\n", stranger);
            }
        }
        try (Socket leaves = connect();
                Socket bob = connect()) {
            send(leaves, "HELLO bo".getBytes(UTF_8));
            leaves.close();
            for (byte b : "HELLO bob builder\r\nat once".getBytes(UTF_8)) {
                send(bob, b);
            }
            gets("OK\n", bob);
            assertThat(alice.shows("bob: Received message : "))
                    .contains("bob: Connected")
                    .doesNotContain("Disconnected");
            alice.type("bob: hi");
            gets("hi", bob);
        }
        alice.shows("bob: Disconnected");
        alice.endInput();
        assertThat(alice.ends(0)).isEmpty();
    }

    @Test
    void what_the_user_of_a_peer_types_wrong_is_told() throws Exception {
        Chatter alice = start("Peer", "alice", "" + port, index().path().toString());
        alice.type("wonderland");
        alice.shows("/peers");

        alice.type("hello");
        alice.shows(Commands.HELP);
        alice.type("/connect dave");
        alice.shows("There is no dave in the index table.");
        alice.type("dave: hello");
        alice.shows("dave is not connected.");
        alice.type("/all hello");
        alice.shows("Nobody is connected.");
        alice.endInput();
        alice.ends(0);

        Chatter late = start(
                "Peer",
                "zoe",
                "" + Addresses.freePort(List.of(HOST), new Random()),
                index().path().toString());
        late.type("wonderland");
        late.type("/connect bob");
        late.shows("No connection to bob (127.0.0.1:" + port + "): Connection refused");
        late.endInput();
        assertThat(late.ends(0)).isEmpty();
    }
}
