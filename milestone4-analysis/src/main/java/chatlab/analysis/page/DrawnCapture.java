package chatlab.analysis.page;

import chatlab.analysis.capture.CaptureException;
import chatlab.analysis.evidence.Captures;
import chatlab.analysis.evidence.Evidence;
import chatlab.analysis.report.Analysis;
import chatlab.analysis.report.Analyzer;
import chatlab.analysis.tcp.Rules;
import chatlab.analysis.tcp.Segment;
import chatlab.analysis.tcp.TcpConnection;
import chatlab.analysis.tcp.Window;
import chatlab.analysis.udp.UdpConversation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A capture and what is drawn of it. The file is read three times: first for how far the numbers of each connection
 * get, then for the charts, which need to know that, then for the packets that are shown byte by byte.
 *
 * @param traces the connections that are drawn
 * @param evidence the packets that are shown, by their frame numbers
 */
record DrawnCapture(Path file, Analysis analysis, List<ConnectionTrace> traces, Map<Integer, Evidence> evidence) {

    /**
     * Reads a capture.
     *
     * @param only leaves out what isn't asked for
     * @param most how many connections are drawn at most
     * @param others captures read before: what they draw isn't drawn again
     */
    static DrawnCapture read(Path file, Rules rules, UnaryOperator<Analysis> only, int most, List<DrawnCapture> others)
            throws CaptureException {
        List<Extent> extents = new ArrayList<>();
        Analysis analysis = only.apply(Analyzer.analyze(file, rules, segment -> add(segment, extents)));
        Map<Integer, ConnectionTrace> traces = new HashMap<>();
        for (TcpConnection connection : largest(analysis.tcp(), most, others)) {
            traces.put(connection.stream(), new ConnectionTrace(connection, extents.get(connection.stream())));
        }
        if (!traces.isEmpty()) {
            Analyzer.analyze(file, rules, segment -> {
                ConnectionTrace trace = traces.get(segment.stream());
                if (trace != null) {
                    trace.segment(segment);
                }
            });
        }
        List<ConnectionTrace> drawn = traces.values().stream()
                .sorted(Comparator.comparing(trace -> trace.connection().stream()))
                .toList();
        return new DrawnCapture(file, analysis, drawn, Captures.frames(file, shown(drawn, analysis.udp())));
    }

    private static void add(Segment segment, List<Extent> extents) {
        while (extents.size() <= segment.stream()) {
            extents.add(new Extent());
        }
        extents.get(segment.stream()).add(segment);
    }

    /** Those with the most segments. */
    private static List<TcpConnection> largest(List<TcpConnection> all, int most, List<DrawnCapture> others) {
        return all.stream()
                .filter(connection -> others.stream().allMatch(other -> other.drawn(connection) == null))
                .sorted(Comparator.comparing(DrawnCapture::segments).reversed())
                .limit(most)
                .toList();
    }

    /** The drawing of a connection, seen by this capture or by another one; null if there is none. */
    ConnectionTrace drawn(TcpConnection connection) {
        return traces.stream()
                .filter(trace -> identity(trace.connection()).equals(identity(connection)))
                .findFirst()
                .orElse(null);
    }

    /** Whether a connection is in this capture, too. */
    boolean shows(TcpConnection connection) {
        return analysis.tcp().stream().anyMatch(seen -> identity(seen).equals(identity(connection)));
    }

    /** The same for the same connection in every capture. */
    static String identity(TcpConnection connection) {
        Object begin = connection.syn() == null ? "?" : connection.syn().sequence();
        return connection.client() + " " + connection.server() + " " + begin;
    }

    static long segments(TcpConnection connection) {
        return connection.both().mapToLong(side -> side.segments()).sum();
    }

    private static Set<Integer> shown(List<ConnectionTrace> drawn, List<UdpConversation> datagrams) {
        Set<Integer> frames = new HashSet<>();
        for (ConnectionTrace trace : drawn) {
            TcpConnection connection = trace.connection();
            frames.addAll(trace.ladder().frames());
            Stream.of(connection.minWindowRaw(), connection.minWindow())
                    .filter(window -> window != null)
                    .map(Window::frame)
                    .forEach(frames::add);
            connection.retransmittedFrames().stream().limit(1).forEach(frames::add);
        }
        datagrams.stream()
                .limit(100)
                .forEach(conversation -> frames.add(conversation.first().frame()));
        return frames;
    }

    /** The name of the file, without its folder. */
    String name() {
        return file.getFileName().toString();
    }
}
