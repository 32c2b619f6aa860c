package chatlab.analysis.report;

import chatlab.analysis.tcp.Handshake;
import chatlab.analysis.tcp.Retransmission;
import chatlab.analysis.tcp.TcpConnection;
import chatlab.analysis.tcp.TcpDirection;
import chatlab.analysis.tcp.Window;
import chatlab.analysis.udp.Datagram;
import chatlab.analysis.udp.UdpConversation;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** Writes an analysis as text for the terminal: what a teacher needs first. */
public final class AnalysisTable {
    private static final int MOST_ROWS = 100;

    private AnalysisTable() {}

    /** Several lines of text. */
    public static String write(Analysis analysis) {
        StringBuilder text = new StringBuilder(heading(analysis));
        analysis.warnings().forEach(warning -> text.append("! ").append(warning).append('\n'));
        if (!analysis.tcp().isEmpty()) {
            text.append("\nTCP connections\n").append(handshakes(analysis.tcp()));
            text.append("\nWindows (bytes, except raw) and retransmissions, by the rules of Wireshark ")
                    .append(analysis.rules().version())
                    .append('\n')
                    .append(windows(analysis.tcp()));
        }
        if (!analysis.udp().isEmpty()) {
            text.append("\nUDP conversations\n").append(datagrams(analysis.udp()));
        }
        return text.toString();
    }

    private static String heading(Analysis analysis) {
        String span = analysis.packets() == 0 ? "" : ", %s to %s".formatted(analysis.start(), analysis.end());
        return "%s: %s, %s, %s packets, %s bytes%s\n"
                .formatted(
                        analysis.file(),
                        analysis.format(),
                        analysis.linkTypes().isEmpty() ? "no link type" : String.join(" and ", analysis.linkTypes()),
                        analysis.packets(),
                        analysis.bytes(),
                        span);
    }

    private static String handshakes(List<TcpConnection> connections) {
        TextTable table = new TextTable(
                "stream | client | server | packets | SYN | sequence | SYN-ACK | sequence | acknowledgement | end");
        for (TcpConnection connection : shown(connections)) {
            Handshake syn = connection.syn();
            Handshake synAck = connection.synAck();
            table.add(
                    connection.stream(),
                    connection.client(),
                    connection.server(),
                    sum(connection, TcpDirection::segments),
                    syn == null ? null : "frame " + syn.frame(),
                    syn == null ? null : syn.sequence(),
                    synAck == null ? null : "frame " + synAck.frame(),
                    synAck == null ? null : synAck.sequence(),
                    synAck == null ? null : synAck.acknowledgement(),
                    connection.end().name().toLowerCase(Locale.ROOT));
        }
        return table + more(connections);
    }

    private static String windows(List<TcpConnection> connections) {
        TextTable table = new TextTable(
                "stream | smallest window | raw | raw without SYN | throttled | plain | fast | spurious | out of order | duplicate ACKs");
        for (TcpConnection connection : shown(connections)) {
            table.add(
                    connection.stream(),
                    window(connection.minWindow(), true),
                    window(connection.minWindowRaw(), false),
                    window(connection.minWindowRawWithoutSyn(), false),
                    known(connection, connection.senderThrottled() ? "yes" : "no"),
                    known(connection, sum(connection, side -> side.count(Retransmission.Kind.PLAIN))),
                    known(connection, sum(connection, side -> side.count(Retransmission.Kind.FAST))),
                    known(connection, sum(connection, side -> side.count(Retransmission.Kind.SPURIOUS))),
                    known(connection, sum(connection, side -> side.outOfOrder().size())),
                    known(
                            connection,
                            sum(connection, side -> side.duplicateAcks().size())));
        }
        return table + more(connections);
    }

    private static String datagrams(List<UdpConversation> conversations) {
        TextTable table = new TextTable("client | server | datagrams | first | length | payload | checksum");
        for (UdpConversation conversation : shown(conversations)) {
            table.add(
                    conversation.client(),
                    conversation.server(),
                    conversation.datagrams(),
                    "frame " + conversation.first().frame(),
                    conversation.first().length(),
                    conversation.first().payloadBytes(),
                    checksum(conversation.first()));
        }
        return table + more(conversations);
    }

    private static String checksum(Datagram datagram) {
        Boolean good = datagram.checksumGood();
        String verdict = good == null ? "not checked" : good ? "right" : "wrong";
        return "0x%04x %s".formatted(datagram.checksum(), verdict);
    }

    private static String window(Window window, boolean inBytes) {
        return window == null ? null : "%s frame %s".formatted(inBytes ? window.bytes() : window.raw(), window.frame());
    }

    /** Where the snap length cut headers off, findings can't be known. */
    private static Object known(TcpConnection connection, Object finding) {
        return connection.headersCut() > 0 ? "?" : finding;
    }

    private static long sum(TcpConnection connection, ToLongFunction<TcpDirection> count) {
        return connection.both().mapToLong(count).sum();
    }

    private static <T> List<T> shown(List<T> all) {
        return all.subList(0, Math.min(all.size(), MOST_ROWS));
    }

    private static String more(List<?> all) {
        return all.size() > MOST_ROWS ? "... and %s more\n".formatted(all.size() - MOST_ROWS) : "";
    }
}
