package chatlab.analysis.marks;

import chatlab.analysis.report.Analysis;
import chatlab.analysis.tcp.TcpConnection;
import java.util.List;
import java.util.stream.Stream;

/** Looks for connections that were recorded at both of their ends. */
final class BothEnds {
    private final LabCaptures captures;

    BothEnds(LabCaptures captures) {
        this.captures = captures;
    }

    /** Why a client's capture isn't the other end of the server's; null if it is. */
    String disagreement(LabCapture client, LabCapture server) {
        List<TcpConnection> shared = handshakes(client.analysis())
                .filter(here -> handshakes(server.analysis()).anyMatch(there -> isSame(here, there)))
                .toList();
        if (shared.isEmpty()) {
            return client.label() + " shares no connection with " + server.label();
        }
        boolean copied = shared.stream()
                .allMatch(here -> handshakes(server.analysis())
                        .anyMatch(there -> isSame(here, there) && isSeenAtTheSameTimes(here, there)));
        return copied
                ? client.label() + " has the packets of " + server.label() + " itself, not the other end's"
                : null;
    }

    private Stream<TcpConnection> handshakes(Analysis analysis) {
        return captures.chats(analysis).filter(connection -> connection.syn() != null && connection.synAck() != null);
    }

    /** The initial sequence numbers are random: another connection with both of them the same there won't be. */
    private static boolean isSame(TcpConnection here, TcpConnection there) {
        return here.client().equals(there.client())
                && here.server().equals(there.server())
                && here.syn().sequence() == there.syn().sequence()
                && here.synAck().sequence() == there.synAck().sequence();
    }

    /** Two hosts can't have seen both packets at the very same moments, as these travel in opposite directions. */
    private static boolean isSeenAtTheSameTimes(TcpConnection here, TcpConnection there) {
        return here.syn().time().equals(there.syn().time())
                && here.synAck().time().equals(there.synAck().time());
    }
}
