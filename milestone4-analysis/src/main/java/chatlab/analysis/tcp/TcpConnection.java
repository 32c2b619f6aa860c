package chatlab.analysis.tcp;

import chatlab.analysis.headers.Endpoint;
import java.util.List;
import java.util.stream.Stream;

/**
 * A TCP connection as the capture shows it.
 *
 * @param stream its number, from 0, as Wireshark counts under the same rules
 * @param client who sent the SYN; without one who got the SYN-ACK; without both who has the higher port
 * @param syn the first SYN, null if it isn't in the capture
 * @param synAck the first SYN-ACK, null if it isn't in the capture
 * @param minWindow the smallest advertised window of both sides in bytes; this and the next three are null if there
 *     are only segments with RST
 * @param minWindowRaw the smallest value in a header
 * @param minWindowRawWithoutSyn the same without SYN and SYN-ACK
 * @param minWindowWithoutSyn the smallest window in bytes without SYN and SYN-ACK
 * @param senderThrottled whether a window was closed or filled
 * @param headersCut of how many segments the snap length cut the header: of those, retransmissions can't be known
 * @param reusedPorts whether its addresses and ports had belonged to an earlier connection
 * @param handshakeRoundTrip nanoseconds from the SYN to the first segment that only acknowledges; null if one is missing
 */
public record TcpConnection(
        int stream,
        Endpoint client,
        Endpoint server,
        Handshake syn,
        Handshake synAck,
        Directions directions,
        Window minWindow,
        Window minWindowRaw,
        Window minWindowRawWithoutSyn,
        Window minWindowWithoutSyn,
        boolean senderThrottled,
        End end,
        long headersCut,
        boolean reusedPorts,
        Long handshakeRoundTrip) {

    /** The two directions of a connection. */
    public record Directions(TcpDirection clientToServer, TcpDirection serverToClient) {}

    /** The frames of all retransmissions of both sides, in the order of the capture. */
    public List<Integer> retransmittedFrames() {
        return both().flatMap(direction -> direction.retransmissions().stream())
                .map(Retransmission::frame)
                .sorted()
                .toList();
    }

    /** Both directions, that of the client first. */
    public Stream<TcpDirection> both() {
        return Stream.of(directions.clientToServer(), directions.serverToClient());
    }

    private static boolean hasClosedOrFilledWindow(TcpDirection direction) {
        return !direction.zeroWindows().isEmpty() || !direction.windowFulls().isEmpty();
    }

    static TcpConnection of(Connection connection) {
        TcpDirection up = connection.clientToServer().totals.toDirection(Side.CLIENT);
        TcpDirection down = connection.serverToClient().totals.toDirection(Side.SERVER);
        return new TcpConnection(
                connection.stream,
                connection.client(),
                connection.server(),
                connection.syn,
                connection.synAck,
                new Directions(up, down),
                Window.smallerInBytes(up.minWindow(), down.minWindow()),
                Window.smallerRaw(up.minWindowRaw(), down.minWindowRaw()),
                Window.smallerRaw(up.minWindowRawWithoutSyn(), down.minWindowRawWithoutSyn()),
                Window.smallerInBytes(up.minWindowWithoutSyn(), down.minWindowWithoutSyn()),
                hasClosedOrFilledWindow(up) || hasClosedOrFilledWindow(down),
                connection.end(),
                connection.headersCut(),
                connection.reusedPorts,
                connection.firstRoundTrip == 0 ? null : connection.firstRoundTrip);
    }
}
