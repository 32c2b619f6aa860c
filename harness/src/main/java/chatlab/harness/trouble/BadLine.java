package chatlab.harness.trouble;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** A bad line that one can put between one's own programs; tells what it does to all that passes. */
public final class BadLine implements Closeable {
    private static final String USAGE = """
            usage: java -jar harness/target/harness.jar HERE SERVER [CLIENT] [TROUBLE...]

            A bad line. It listens at HERE. Over TCP it passes everything on to SERVER, and back. Over UDP it
            passes everything on to CLIENT (to SERVER where no CLIENT is given), and back. Each of the three
            is ADDRESS:PORT. It prints what it does. Ctrl-C ends it.

            Trouble over TCP:
              --split               passes on each byte by itself
              --join                holds what comes for 2 seconds, and passes it on in one piece
              --delay               passes on each piece up to a second late
              --reset BYTES         resets the connection after so many bytes
              --close BYTES         closes the direction after so many bytes, but not the other direction
              --from client|server  makes trouble only for the bytes that come from there

            Trouble over UDP, for one datagram out of four:
              --drop                it is lost
              --duplicate           it arrives twice
              --reorder             it arrives behind the next one
              --truncate            its last bytes are lost

              --seed NUMBER         draws the same trouble as the run that printed this number
            """;

    /** How long to rest before all connections are looked at again, in milliseconds. */
    private static final int REST = 1;

    private final BadLineOptions options;
    private final Random seeds;
    private final Consumer<String> log;
    private final UdpRelay udp;
    private final ServerSocketChannel listener;
    private final List<TcpRelay> connections = new ArrayList<>();
    private int count;

    /**
     * Begins to listen.
     *
     * @throws IOException when the address can't be used
     */
    BadLine(BadLineOptions options, Consumer<String> log) throws IOException {
        this.options = options;
        this.log = log;
        seeds = new Random(options.seed());
        udp = new UdpRelay(options.here(), options.client(), options.datagrams(), seeds.nextLong(), log);
        try {
            listener = ServerSocketChannel.open().bind(options.here());
            listener.configureBlocking(false);
        } catch (IOException e) {
            udp.close();
            throw e;
        }
    }

    /** Passes on what is there and due, without waiting. */
    void pass() throws IOException {
        SocketChannel client = listener.accept();
        if (client != null) {
            connect(client);
        }
        connections.forEach(TcpRelay::pass);
        connections.removeIf(connection -> !connection.isOpen());
        udp.pass();
    }

    /** Makes the second connection, from this line's own address, so that its server sees where to find the line. */
    private void connect(SocketChannel client) throws IOException {
        String name = "connection " + ++count + ": ";
        log.accept(name + "from " + text((InetSocketAddress) client.getRemoteAddress()));
        SocketChannel server = SocketChannel.open();
        try {
            server.bind(new InetSocketAddress(options.here().getAddress(), 0));
            server.connect(options.server());
            connections.add(new TcpRelay(
                    client,
                    server,
                    options.toServer(),
                    options.toClient(),
                    seeds.nextLong(),
                    line -> log.accept(name + line)));
        } catch (IOException e) {
            log.accept(name + "can't connect to " + text(options.server()) + ": " + e.getMessage());
            client.setOption(StandardSocketOptions.SO_LINGER, 0);
            client.close();
            server.close();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        udp.close();
        connections.forEach(TcpRelay::close);
    }

    private static String text(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /** Runs a bad line until Ctrl-C; {@code --help} tells the arguments. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0 || List.of(arguments).contains("--help")) {
            System.out.print(USAGE);
            return;
        }
        try {
            run(BadLineOptions.parse(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println("bad line: " + e.getMessage() + " (--help tells more)");
            System.exit(2);
        } catch (IOException e) {
            System.err.println("bad line: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(BadLineOptions options) throws Exception {
        try (BadLine line = open(options)) {
            System.out.println("The trouble is drawn from seed %d; --seed %d draws the same."
                    .formatted(options.seed(), options.seed()));
            System.out.println("Listening at %s. TCP goes to %s, UDP to %s."
                    .formatted(text(options.here()), text(options.server()), text(options.client())));
            while (true) {
                line.pass();
                Thread.sleep(REST); // to look at all connections in turn is simple, and quick enough for a chat
            }
        }
    }

    private static BadLine open(BadLineOptions options) throws IOException {
        try {
            return new BadLine(options, System.out::println);
        } catch (IOException e) {
            throw new IOException("can't listen at " + text(options.here()) + ": " + e.getMessage(), e);
        }
    }
}
