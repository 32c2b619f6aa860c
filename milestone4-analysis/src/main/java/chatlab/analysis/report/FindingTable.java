package chatlab.analysis.report;

import chatlab.analysis.tcp.Retransmission;
import chatlab.analysis.tcp.TcpConnection;
import chatlab.analysis.tcp.TcpDirection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table of what the rules found: a row for each kind that a side has, with its frames as far as they fit. */
final class FindingTable {
    /** Room for frame numbers, so that a line has 100 columns at most. */
    private static final int FRAMES_WIDTH = 50;

    private static final List<Kind> KINDS = List.of(
            new Kind(Style.ALARM, "retransmission", side -> frames(side, Retransmission.Kind.PLAIN)),
            new Kind(Style.ALARM, "fast retransmission", side -> frames(side, Retransmission.Kind.FAST)),
            new Kind(Style.ALARM, "spurious retransmission", side -> frames(side, Retransmission.Kind.SPURIOUS)),
            new Kind(Style.PLAIN, "out of order", TcpDirection::outOfOrder),
            new Kind(Style.PLAIN, "duplicate ACK", TcpDirection::duplicateAcks),
            new Kind(Style.PLAIN, "lost segment before", TcpDirection::lostSegments),
            new Kind(Style.PLAIN, "ACK of unseen segment", TcpDirection::ackedUnseen),
            new Kind(Style.PLAIN, "zero window", TcpDirection::zeroWindows),
            new Kind(Style.PLAIN, "zero window probe", TcpDirection::zeroWindowProbes),
            new Kind(Style.PLAIN, "zero window probe ACK", TcpDirection::zeroWindowProbeAcks),
            new Kind(Style.PLAIN, "window full", TcpDirection::windowFulls),
            new Kind(Style.PLAIN, "window update", TcpDirection::windowUpdates),
            new Kind(Style.PLAIN, "keep-alive", TcpDirection::keepAlives),
            new Kind(Style.PLAIN, "keep-alive ACK", TcpDirection::keepAliveAcks));

    private record Kind(Style style, String name, Function<TcpDirection, List<Integer>> frames) {}

    private final TextTable table = new TextTable("stream | sent by | finding | count | frames");

    /** Looks at one connection after the other: all of them at once could fill the memory. */
    FindingTable(List<TcpConnection> connections) {
        int found = 0;
        for (TcpConnection connection : connections) {
            if (hasAny(connection)) {
                found++;
                if (found <= TextTable.MOST_ROWS) {
                    add(connection);
                }
            }
        }
        table.leaveOut(Math.max(0, found - TextTable.MOST_ROWS));
    }

    private static boolean hasAny(TcpConnection connection) {
        return connection.headersCut() > 0
                || hasAny(connection.directions().clientToServer())
                || hasAny(connection.directions().serverToClient());
    }

    private static boolean hasAny(TcpDirection direction) {
        for (Kind kind : KINDS) {
            if (!kind.frames.apply(direction).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static List<Integer> frames(TcpDirection direction, Retransmission.Kind kind) {
        if (direction.retransmissions().isEmpty()) {
            return List.of();
        }
        return direction.retransmissions().stream()
                .filter(retransmission -> retransmission.kind() == kind)
                .map(Retransmission::frame)
                .toList();
    }

    private void add(TcpConnection connection) {
        if (connection.headersCut() > 0) {
            table.addStyled(
                    Style.WARNING, connection.stream(), null, "unknown: header cut off", connection.headersCut(), null);
        }
        for (Kind kind : KINDS) {
            add(connection.stream(), "client", kind, connection.directions().clientToServer());
            add(connection.stream(), "server", kind, connection.directions().serverToClient());
        }
    }

    private void add(int stream, String side, Kind kind, TcpDirection direction) {
        List<Integer> frames = kind.frames.apply(direction);
        if (!frames.isEmpty()) {
            table.addStyled(kind.style, stream, side, kind.name, frames.size(), shortened(frames));
        }
    }

    private static String shortened(List<Integer> frames) {
        String all = frames.stream().limit(FRAMES_WIDTH).map(String::valueOf).collect(Collectors.joining(" "));
        return all.length() <= FRAMES_WIDTH && frames.size() <= FRAMES_WIDTH
                ? all
                : all.substring(0, all.lastIndexOf(' ', FRAMES_WIDTH - 4)) + " ...";
    }

    String text(boolean colour) {
        return table.isEmpty() ? "none\n" : table.text(colour);
    }
}
