package chatlab.analysis.testing;

import chatlab.analysis.tcp.Handshake;
import chatlab.analysis.tcp.TcpConnection;
import chatlab.analysis.tcp.TcpDirection;
import chatlab.analysis.tcp.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What we say of TCP connections, as text that can be compared. */
public final class OurConnections {
    /** The lists of a direction, by tshark's names of the findings. */
    static final Map<String, Function<TcpDirection, List<Integer>>> LISTS = lists();

    private OurConnections() {}

    private static Map<String, Function<TcpDirection, List<Integer>>> lists() {
        Map<String, Function<TcpDirection, List<Integer>>> lists = new LinkedHashMap<>();
        lists.put("zero_window", TcpDirection::zeroWindows);
        lists.put("window_full", TcpDirection::windowFulls);
        lists.put("out_of_order", TcpDirection::outOfOrder);
        lists.put("duplicate_ack", TcpDirection::duplicateAcks);
        lists.put("lost_segment", TcpDirection::lostSegments);
        lists.put("ack_lost_segment", TcpDirection::ackedUnseen);
        lists.put("window_update", TcpDirection::windowUpdates);
        lists.put("keep_alive", TcpDirection::keepAlives);
        lists.put("keep_alive_ack", TcpDirection::keepAliveAcks);
        lists.put("zero_window_probe", TcpDirection::zeroWindowProbes);
        lists.put("zero_window_probe_ack", TcpDirection::zeroWindowProbeAcks);
        return lists;
    }

    /** A text for each connection. */
    public static List<String> of(List<TcpConnection> connections) {
        return connections.stream().map(OurConnections::of).toList();
    }

    private static String of(TcpConnection connection) {
        return String.join(
                "\n",
                "client " + connection.client().port(),
                "syn " + handshake(connection.syn()),
                "synAck " + handshake(connection.synAck()),
                direction(connection.directions().clientToServer()),
                direction(connection.directions().serverToClient()));
    }

    private static String handshake(Handshake segment) {
        return segment == null
                ? "null"
                : "%s, %s, %s, window %s, mss %s, scale %s, sack %s, timestamp %s, flags %s, time %s"
                        .formatted(
                                segment.frame(),
                                segment.sequence(),
                                segment.acknowledgement(),
                                segment.window(),
                                segment.mss(),
                                segment.windowScale(),
                                segment.sackPermitted(),
                                segment.timestamp(),
                                segment.flags(),
                                segment.time());
    }

    private static String direction(TcpDirection side) {
        List<String> parts = new ArrayList<>();
        parts.add("%s segments, %s bytes".formatted(side.segments(), side.payloadBytes()));
        parts.add(Stream.of(
                        side.minWindow(),
                        side.maxWindow(),
                        side.minWindowRaw(),
                        side.minWindowRawWithoutSyn(),
                        side.minWindowWithoutSyn())
                .map(OurConnections::window)
                .collect(Collectors.joining(", ", "windows ", "")));
        LISTS.forEach((name, frames) -> parts.add(name + " " + frames.apply(side)));
        parts.add("retransmission "
                + side.retransmissions().stream()
                        .map(r -> "%s %s %s %s %s"
                                .formatted(r.frame(), r.kind(), r.sequence(), r.timeoutFrame(), r.timeout()))
                        .toList());
        parts.add("round trips %s, %s, %s, %s"
                .formatted(
                        side.roundTrips().count(),
                        side.roundTrips().smallest(),
                        side.roundTrips().average(),
                        side.roundTrips().largest()));
        return String.join("\n", parts);
    }

    private static String window(Window window) {
        return window == null ? "null" : "%s:%s:%s".formatted(window.frame(), window.raw(), window.bytes());
    }
}
