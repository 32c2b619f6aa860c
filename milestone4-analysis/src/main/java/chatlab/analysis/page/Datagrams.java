package chatlab.analysis.page;

import chatlab.analysis.tcp.TcpConnection;
import chatlab.analysis.udp.UdpConversation;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which datagram to show: a message from client to client, if there is one. */
final class Datagrams {
    private Datagrams() {}

    /** The conversation that looks most like a chat: from a port to the same port, as the chat's TCP server has it. */
    static Optional<UdpConversation> best(DrawnCapture capture) {
        Set<Integer> ports = capture.analysis().tcp().stream()
                .map(TcpConnection::server)
                .map(server -> server.port())
                .collect(Collectors.toSet());
        return capture.analysis().udp().stream()
                .filter(conversation ->
                        capture.evidence().containsKey(conversation.first().frame()))
                .max(Comparator.comparing(conversation -> likeness(conversation, ports)));
    }

    private static int likeness(UdpConversation conversation, Set<Integer> ports) {
        boolean toServerPort = ports.contains(conversation.server().port());
        boolean samePorts =
                conversation.client().port() == conversation.server().port();
        boolean hasPayload = conversation.first().payloadBytes() > 0;
        return (toServerPort ? 4 : 0) + (samePorts ? 2 : 0) + (hasPayload ? 1 : 0);
    }
}
