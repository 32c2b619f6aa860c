package chatlab.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.*;
import java.net.*;
import java.util.*;
import java.util.function.Supplier;
import java.util.regex.*;
import java.util.stream.*;

/** Everything that can be a stream is one. */
public final class ChatClient implements Closeable {
    private static final Pattern ENTRY = Pattern.compile("\"(.*?)\" *: *\"(.*?)\"");

    private final Socket tcp = new Socket();
    private final DatagramSocket udp = new DatagramSocket(null);
    private final SocketAddress server;
    private final int port;
    private volatile List<Map.Entry<String, String>> users = List.of();

    public ChatClient(String server, String own, int port) throws IOException {
        this.server = new InetSocketAddress(server, port);
        this.port = port;
        udp.setReuseAddress(true);
        udp.bind(new InetSocketAddress(own, port));
        tcp.bind(new InetSocketAddress(own, 0));
    }

    public void connect() throws IOException {
        tcp.connect(server);
    }

    public void run() throws Exception {
        BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        show("First enter your name to register it in the server: ");
        keyboard.lines().limit(1).forEach(this::tell);
        show(Stream.of(" Connection Established!",
                        "Now you can enter '#ls' to list active users,",
                        "'@<user1>: msg' send msg to a specific user,",
                        "or just write your msg to send to all users",
                        "*****")
                .collect(Collectors.joining("\n", "", "\n>")));
        Stream.<Runnable>of(
                        () -> endless(this::fromServer).forEach(this::take),
                        () -> endless(this::fromClients).forEach(text -> show(text + "\n>")))
                .map(Thread::new)
                .peek(thread -> thread.setDaemon(true))
                .forEach(Thread::start);
        keyboard.lines().filter(line -> !line.isEmpty()).forEach(this::obey);
    }

    private static Stream<String> endless(Supplier<Optional<String>> source) {
        return Stream.generate(source).takeWhile(Optional::isPresent).flatMap(Optional::stream);
    }

    private Optional<String> fromServer() {
        try {
            byte[] buffer = new byte[1024];
            return Optional.of(tcp.getInputStream().read(buffer)).filter(n -> n > 0).map(n -> new String(buffer, 0, n, UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void take(String text) {
        if (text.startsWith("!")) {
            users = ENTRY.matcher(text).results().map(m -> Map.entry(m.group(1), m.group(2))).toList();
        } else {
            show("incoming msg from chatserver (" + text + ")\n>");
        }
    }

    private Optional<String> fromClients() {
        try {
            DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
            udp.receive(packet);
            String from = users.stream()
                    .filter(user -> user.getValue().equals(packet.getAddress().getHostAddress()))
                    .map(Map.Entry::getKey)
                    .findAny()
                    .orElse("Non-registered");
            String text = new String(packet.getData(), 0, packet.getLength(), UTF_8);
            return Optional.of("Incoming msg (P2P) from " + from + ":" + text);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void obey(String line) {
        if (line.equals("#ls")) {
            show(users.stream()
                    .map(user -> "'%s': '%s'".formatted(user.getKey(), user.getValue()))
                    .collect(Collectors.joining(", ", "{", "}\n>")));
        } else if (line.startsWith("@")) {
            List<String> parts = Pattern.compile(":").splitAsStream(line.substring(1)).limit(1).map(String::strip).toList();
            String text = line.chars().mapToObj(Character::toString).dropWhile(c -> !c.equals(":")).skip(1).collect(Collectors.joining());
            users.stream()
                    .filter(user -> user.getKey().equals(parts.get(0)))
                    .findFirst()
                    .ifPresentOrElse(
                            user -> send(user.getValue(), text), () -> show(parts.get(0) + " is not registered\n>"));
        } else {
            tell(line);
        }
    }

    private void send(String ip, String text) {
        try {
            byte[] bytes = text.getBytes(UTF_8);
            udp.send(new DatagramPacket(bytes, bytes.length, new InetSocketAddress(ip, port)));
        } catch (IOException e) {
            show(e.getMessage() + "\n>");
        }
    }

    private void tell(String text) {
        try {
            tcp.getOutputStream().write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized void show(String text) {
        System.out.print(text);
        System.out.flush();
    }

    @Override
    public void close() throws IOException {
        tcp.close();
        udp.close();
    }

    public static void main(String[] args) throws Exception {
        Startup.run(args);
    }
}
