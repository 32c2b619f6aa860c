package chatlab.analysis.marks;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import chatlab.analysis.headers.Endpoint;
import chatlab.analysis.report.Analysis;
import chatlab.analysis.tcp.TcpConnection;
import chatlab.analysis.udp.UdpConversation;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The three captures of milestone 3, and which of the packets in them are the chat's. */
public final class LabCaptures {
    /** The port number of the chat, TCP and UDP, unless a student chose another one. */
    private static final int CHAT = 5000;

    private final LabCapture chatserver;
    private final LabCapture client1;
    private final LabCapture client2;
    private final Set<Integer> ports;
    private final Set<InetAddress> servers;

    private LabCaptures(LabCapture chatserver, LabCapture client1, LabCapture client2) {
        this.chatserver = chatserver;
        this.client1 = client1;
        this.client2 = client2;
        this.ports = Stream.concat(Stream.of(CHAT), otherPorts()).collect(toSet());
        this.servers = usable().flatMap(this::chats)
                .map(connection -> connection.server().address())
                .collect(toSet());
    }

    /** Reads the captures in a student's folder. */
    public static LabCaptures read(Path folder) {
        return new LabCaptures(
                LabCapture.read(folder, "chatserver"),
                LabCapture.read(folder, "client1"),
                LabCapture.read(folder, "client2"));
    }

    LabCapture chatserver() {
        return chatserver;
    }

    LabCapture client1() {
        return client1;
    }

    LabCapture client2() {
        return client2;
    }

    List<LabCapture> all() {
        return List.of(chatserver, client1, client2);
    }

    /** The one that a student calls {@code client1}, {@code client1.pcap} or {@code captures/client1.pcap}. */
    LabCapture named(String name) {
        String base = name.toLowerCase(Locale.ROOT).replaceFirst("^(.*[/\\\\])?([^.]*)(\\..*)?$", "$2");
        return switch (base) {
            case "chatserver" -> chatserver;
            case "client1" -> client1;
            case "client2" -> client2;
            default -> null;
        };
    }

    private Stream<Analysis> usable() {
        return all().stream().filter(LabCapture::isUsable).map(LabCapture::analysis);
    }

    /** A port number that serves TCP and on which hosts send each other datagrams: only the chat does that. */
    private Stream<Integer> otherPorts() {
        Set<Integer> datagrams = usable().flatMap(analysis -> analysis.udp().stream())
                .filter(conversation ->
                        conversation.client().port() == conversation.server().port())
                .map(conversation -> conversation.server().port())
                .collect(toSet());
        return usable().flatMap(analysis -> analysis.tcp().stream())
                .map(connection -> connection.server().port())
                .filter(datagrams::contains);
    }

    /** The connections of the chat in a capture. */
    Stream<TcpConnection> chats(Analysis analysis) {
        return analysis.tcp().stream()
                .filter(connection -> ports.contains(connection.server().port()));
    }

    /** Whether a capture holds chat messages from one client to another. */
    boolean hasChatDatagrams(Analysis analysis) {
        return analysis.udp().stream().anyMatch(this::isChat);
    }

    private boolean isChat(UdpConversation conversation) {
        Endpoint one = conversation.client();
        Endpoint other = conversation.server();
        return isChatDatagram(one, other) || isChatDatagram(other, one);
    }

    /** Whether a datagram with these ends is a chat message from one client to another. */
    boolean isChatDatagram(Endpoint source, Endpoint destination) {
        return ports.contains(destination.port())
                && !isServer(source.address())
                && !isServer(destination.address())
                && !destination.address().isMulticastAddress();
    }

    boolean isServer(InetAddress address) {
        return servers.contains(address);
    }

    /** What a capture without the chat has instead, as far as that tells what went wrong. */
    static String insteadOfChat(Analysis analysis) {
        if (analysis.tcp().isEmpty()) {
            return "no TCP connection at all (the wrong interface?)";
        }
        if (analysis.tcp().stream().allMatch(c -> c.client().address().isLoopbackAddress())) {
            return "only connections on the loopback interface (the wrong interface)";
        }
        return analysis.tcp().stream()
                        .map(connection -> connection.server().toString())
                        .distinct()
                        .limit(3)
                        .collect(joining(", ", "no connection to port " + CHAT + ", but to ", ""))
                + " (another lab's, or begun too late?)";
    }
}
