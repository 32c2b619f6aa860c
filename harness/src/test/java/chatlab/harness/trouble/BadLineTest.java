package chatlab.harness.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import chatlab.harness.probe.Addresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BadLineTest {
    private final InetAddress host = InetAddress.getLoopbackAddress();
    private final int port = Addresses.freePort(List.of(host), new Random());
    private final InetSocketAddress here = new InetSocketAddress(host, port);
    private final InetSocketAddress there =
            new InetSocketAddress(host, Addresses.freePort(List.of(host), new Random()));
    private final List<String> log = new ArrayList<>();

    private BadLine line;

    @AfterEach
    void close() throws IOException {
        if (line != null) {
            line.close();
        }
    }

    private void open(String... options) throws IOException {
        String[] addresses = {Addresses.text(here), Addresses.text(there)};
        line = new BadLine(
                BadLineOptions.parse(
                        Stream.concat(Stream.of(addresses), Stream.of(options)).toArray(String[]::new)),
                log::add);
    }

    private void pass() {
        try {
            line.pass();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_connection_is_passed_on_and_its_lines_have_its_number() throws Exception {
        open("--split", "--from", "client");
        try (ServerSocketChannel listener = ServerSocketChannel.open().bind(there);
                SocketChannel client = SocketChannel.open(here)) {
            client.write(ByteBuffer.wrap("hi".getBytes(Ends.TEXT)));
            pass();
            try (SocketChannel server = listener.accept()) {
                server.configureBlocking(false);
                assertThat(Ends.read(server, 2, this::pass)).isEqualTo("hi");
            }
            assertThat(log)
                    .containsExactly(
                            "connection 1: from " + Addresses.text((InetSocketAddress) client.getLocalAddress()),
                            "connection 1: 1 byte to the server: h",
                            "connection 1: 1 byte to the server: i");
        }
    }

    @Test
    void datagrams_are_passed_on_and_numbered() throws Exception {
        open();
        try (DatagramChannel bob = DatagramChannel.open().bind(there);
                DatagramChannel alice = DatagramChannel.open().bind(new InetSocketAddress(host, 0))) {
            alice.send(ByteBuffer.wrap("hi".getBytes(Ends.TEXT)), here);
            while (log.isEmpty()) {
                pass();
            }
            ByteBuffer payload = ByteBuffer.allocate(10);
            bob.receive(payload);
            assertThat(payload.position()).isEqualTo(2);
            assertThat(log).containsExactly("passed on datagram 1: hi");
        }
    }

    @Test
    void where_no_server_listens_the_client_is_reset_and_the_line_goes_on() throws Exception {
        open();
        for (int number = 1; number <= 2; number++) {
            try (SocketChannel client = SocketChannel.open(here)) {
                pass();
                assertThatIOException().isThrownBy(() -> client.read(ByteBuffer.allocate(1)));
            }
            assertThat(log.get(log.size() - 1))
                    .startsWith("connection " + number + ": can't connect to " + Addresses.text(there));
        }
    }

    @Test
    void the_command_tells_wrong_use_and_a_port_that_is_taken_in_one_line() throws Exception {
        assertThat(run("--help")).startsWith("0 usage: java -jar harness/target/harness.jar HERE SERVER");
        assertThat(run("nowhere")).isEqualTo("2 bad line: expected ADDRESS:PORT, found nowhere (--help tells more)\n");
        try (ServerSocket other = new ServerSocket(port, 1, host)) {
            assertThat(other.isBound()).isTrue();
            assertThat(run(Addresses.text(here), Addresses.text(there)))
                    .startsWith("1 bad line: can't listen at " + Addresses.text(here) + ": ")
                    .hasLineCount(1);
        }
    }

    /** The exit status, and what the command prints. */
    private static String run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                BadLine.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + output;
    }
}
