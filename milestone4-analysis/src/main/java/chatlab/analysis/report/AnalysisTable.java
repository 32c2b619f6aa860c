package chatlab.analysis.report;

import chatlab.analysis.headers.Endpoint;
import chatlab.analysis.tcp.Rules;
import chatlab.analysis.tcp.TcpConnection;
import chatlab.analysis.udp.Datagram;
import chatlab.analysis.udp.UdpConversation;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Writes an analysis as text for the terminal, 100 columns wide: what a teacher needs first. */
public final class AnalysisTable {
    private static final int WIDTH = 100;
    /** Longer ones, of IPv6, are cut in the middle. */
    private static final int ENDPOINT_WIDTH = 23;

    private final boolean colour;
    private final StringBuilder text = new StringBuilder();

    private AnalysisTable(boolean colour) {
        this.colour = colour;
    }

    /** Several lines of text without colours. */
    public static String write(Analysis analysis) {
        return write(analysis, false);
    }

    /** Several lines of text, with ANSI escape sequences for colours if that is asked for. */
    public static String write(Analysis analysis, boolean colour) {
        AnalysisTable table = new AnalysisTable(colour);
        table.heading(analysis);
        if (!analysis.tcp().isEmpty()) {
            // What is said of a connection is put together at each get: of a few only once, of many never all at once.
            List<TcpConnection> tcp = analysis.tcp();
            table.tcp(tcp.size() <= TextTable.MOST_ROWS ? List.copyOf(tcp) : tcp, analysis.rules());
        }
        if (!analysis.udp().isEmpty()) {
            table.section("UDP conversations, with the first datagram", datagrams(analysis.udp()));
        }
        return table.text.toString();
    }

    private void heading(Analysis analysis) {
        text.append(Style.TITLE.apply(analysis.file(), colour)).append('\n');
        text.append(analysis.format()).append(", ");
        text.append(analysis.linkTypes().isEmpty() ? "no link type" : String.join(" and ", analysis.linkTypes()));
        text.append(", ").append(analysis.packets()).append(" packets, ");
        text.append(analysis.bytes()).append(" bytes").append(span(analysis)).append('\n');
        for (String warning : analysis.warnings()) {
            wrapped("! " + warning)
                    .forEach(line ->
                            text.append(Style.WARNING.apply(line, colour)).append('\n'));
        }
    }

    private static String span(Analysis analysis) {
        return analysis.start() == null
                ? ""
                : ", " + seconds(Duration.between(analysis.start(), analysis.end())) + " s from " + analysis.start();
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.plusNanos(500_000).toMillis(), 3).toString();
    }

    /** A line as several that fit. */
    private static List<String> wrapped(String line) {
        List<String> lines = new ArrayList<>();
        String rest = line;
        int end = rest.lastIndexOf(' ', WIDTH);
        while (rest.length() > WIDTH && end > 2) { // the first two columns are the indent
            lines.add(rest.substring(0, end));
            rest = "  " + rest.substring(end + 1);
            end = rest.lastIndexOf(' ', WIDTH);
        }
        lines.add(rest);
        return lines;
    }

    private void section(String title, TextTable table) {
        section(title, table.text(colour));
    }

    private void section(String title, String lines) {
        text.append('\n').append(Style.TITLE.apply(title, colour)).append('\n').append(lines);
    }

    private void tcp(List<TcpConnection> connections, Rules rules) {
        section("TCP connections", TcpTables.connections(connections));
        section("Handshakes (raw numbers)", TcpTables.handshakes(connections));
        section("Smallest windows of both sides", TcpTables.windows(connections));
        section("Findings, by the rules of Wireshark " + rules.version(), new FindingTable(connections).text(colour));
    }

    private static TextTable datagrams(List<UdpConversation> conversations) {
        TextTable table = new TextTable("client | server | datagrams | first | length | payload | checksum");
        for (UdpConversation conversation : table.shown(conversations)) {
            Datagram first = conversation.first();
            table.add(
                    endpoint(conversation.client()),
                    endpoint(conversation.server()),
                    conversation.datagrams(),
                    "frame " + first.frame(),
                    first.length(),
                    first.payloadBytes(),
                    checksum(first));
        }
        return table;
    }

    private static String checksum(Datagram datagram) {
        Boolean good = datagram.checksumGood();
        return "0x%04x %s".formatted(datagram.checksum(), good == null ? "unknown" : good ? "right" : "wrong");
    }

    static String endpoint(Endpoint endpoint) {
        String full = endpoint.toString();
        int half = ENDPOINT_WIDTH / 2;
        return full.length() <= ENDPOINT_WIDTH
                ? full
                : full.substring(0, half) + "~" + full.substring(full.length() - half);
    }
}
