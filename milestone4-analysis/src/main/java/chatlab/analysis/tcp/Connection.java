package chatlab.analysis.tcp;

import chatlab.analysis.headers.Conversation;
import chatlab.analysis.headers.Endpoint;
import java.net.InetAddress;
import java.util.stream.Stream;

/** What the analysis remembers of a connection. */
final class Connection {
    final int stream;
    private final Conversation endpoints;
    final Direction fromLower;
    final Direction fromHigher;

    Handshake syn;
    Handshake synAck;
    private boolean clientIsLower;

    /** When the latest SYN was sent, and how long after it the first acknowledgement came; 0 while unknown. */
    long synTime;

    long firstRoundTrip;
    /** Whether its endpoints had an earlier connection, or begin another one under the same number. */
    boolean reusedPorts;

    boolean sawReset;
    /** A segment with FIN, and one with both FIN and ACK. */
    boolean sawFin;

    boolean sawFinAck;

    Connection(int stream, Conversation endpoints, ListBudget budget) {
        this.stream = stream;
        this.endpoints = endpoints;
        this.fromLower = new Direction(budget);
        this.fromHigher = new Direction(budget);
        this.clientIsLower = endpoints.lower().port() > endpoints.higher().port();
    }

    /** Who sent segments without a final checksum. */
    Stream<InetAddress> offloadingHosts() {
        Stream<InetAddress> lower =
                fromLower.offloaded > 0 ? Stream.of(endpoints.lower().address()) : Stream.empty();
        Stream<InetAddress> higher =
                fromHigher.offloaded > 0 ? Stream.of(endpoints.higher().address()) : Stream.empty();
        return Stream.concat(lower, higher);
    }

    Direction direction(boolean ofLower) {
        return ofLower ? fromLower : fromHigher;
    }

    /** Keeps the first SYN and SYN-ACK. They tell who the client is; without them it is who has the higher port. */
    void keepHandshake(Segment segment, boolean sentByLower) {
        if (segment.isSyn() && syn == null) {
            syn = Handshake.of(segment);
            clientIsLower = sentByLower;
        } else if (segment.isSynAck() && synAck == null) {
            synAck = Handshake.of(segment);
            clientIsLower = syn == null ? !sentByLower : clientIsLower;
        }
    }

    boolean isClientLower() {
        return clientIsLower;
    }

    Endpoint client() {
        return clientIsLower ? endpoints.lower() : endpoints.higher();
    }

    Endpoint server() {
        return clientIsLower ? endpoints.higher() : endpoints.lower();
    }

    Direction clientToServer() {
        return direction(clientIsLower);
    }

    Direction serverToClient() {
        return direction(!clientIsLower);
    }

    /** Whether there was more to list than is listed. */
    boolean isCut() {
        return fromLower.totals.isCut() || fromHigher.totals.isCut();
    }

    /** Whether more segments were in flight at once than are followed. */
    boolean hadTooManyInFlight() {
        return fromLower.tooManyInFlight || fromHigher.tooManyInFlight;
    }

    long headersCut() {
        return fromLower.totals.headersCut() + fromHigher.totals.headersCut();
    }

    End end() {
        return sawReset ? End.RST : sawFin ? End.FIN : End.OPEN;
    }
}
