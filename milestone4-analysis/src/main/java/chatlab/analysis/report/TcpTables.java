package chatlab.analysis.report;

import chatlab.analysis.tcp.Handshake;
import chatlab.analysis.tcp.TcpConnection;
import chatlab.analysis.tcp.TcpDirection;
import chatlab.analysis.tcp.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** The tables of TCP connections, a row for each. */
final class TcpTables {
    private TcpTables() {}

    static TextTable connections(List<TcpConnection> connections) {
        TextTable table = new TextTable("stream | client | server | segments | payload | throttled | end");
        for (TcpConnection connection : table.shown(connections)) {
            table.add(
                    connection.stream(),
                    AnalysisTable.endpoint(connection.client()),
                    AnalysisTable.endpoint(connection.server()),
                    sum(connection, TcpDirection::segments),
                    sum(connection, TcpDirection::payloadBytes),
                    connection.headersCut() > 0 ? "?" : connection.senderThrottled() ? "yes" : "no",
                    connection.end().name().toLowerCase(Locale.ROOT));
        }
        return table;
    }

    static TextTable handshakes(List<TcpConnection> connections) {
        TextTable table = new TextTable("stream | SYN | sequence | SYN-ACK | sequence | acknowledgement | round trip");
        for (TcpConnection connection : table.shown(connections)) {
            Handshake syn = connection.syn();
            Handshake synAck = connection.synAck();
            Long roundTrip = connection.handshakeRoundTrip();
            table.add(
                    connection.stream(),
                    syn == null ? null : "frame " + syn.frame(),
                    syn == null ? null : syn.sequence(),
                    synAck == null ? null : "frame " + synAck.frame(),
                    synAck == null ? null : synAck.sequence(),
                    synAck == null ? null : synAck.acknowledgement(),
                    roundTrip == null ? null : milliseconds(roundTrip));
        }
        return table;
    }

    static TextTable windows(List<TcpConnection> connections) {
        TextTable table = new TextTable("stream | bytes | raw | raw without SYN | bytes without SYN");
        for (TcpConnection connection : table.shown(connections)) {
            table.add(
                    connection.stream(),
                    window(connection.minWindow(), true),
                    window(connection.minWindowRaw(), false),
                    window(connection.minWindowRawWithoutSyn(), false),
                    window(connection.minWindowWithoutSyn(), true));
        }
        return table;
    }

    private static String window(Window window, boolean inBytes) {
        return window == null ? null : (inBytes ? window.bytes() : window.raw()) + " frame " + window.frame();
    }

    private static long sum(TcpConnection connection, ToLongFunction<TcpDirection> count) {
        TcpConnection.Directions directions = connection.directions();
        return count.applyAsLong(directions.clientToServer()) + count.applyAsLong(directions.serverToClient());
    }

    private static String milliseconds(long nanoseconds) {
        return BigDecimal.valueOf(nanoseconds, 6).setScale(3, RoundingMode.HALF_UP) + " ms";
    }
}
