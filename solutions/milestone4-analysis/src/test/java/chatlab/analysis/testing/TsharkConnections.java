package chatlab.analysis.testing;

import chatlab.analysis.tcp.Retransmission.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tshark's segments add up to for each connection, in the form of {@link OurConnections}. */
public final class TsharkConnections {
    private static final int SYN = 0x02;
    private static final int RST = 0x04;
    private static final int SYN_ACK = 0x12;

    private TsharkConnections() {}

    /** A text for each stream. */
    public static List<String> of(List<Map<String, String>> segments) {
        Map<Long, List<Map<String, String>>> streams = segments.stream()
                .collect(Collectors.groupingBy(s -> number(s, "tcp.stream"), TreeMap::new, Collectors.toList()));
        return streams.values().stream().map(TsharkConnections::connection).toList();
    }

    private static String connection(List<Map<String, String>> all) {
        Optional<Map<String, String>> syn = first(all, SYN);
        Optional<Map<String, String>> synAck = first(all, SYN_ACK);
        long higherPort = Math.max(number(all.get(0), "tcp.srcport"), number(all.get(0), "tcp.dstport"));
        long client = syn.map(segment -> number(segment, "tcp.srcport"))
                .or(() -> synAck.map(segment -> number(segment, "tcp.dstport")))
                .orElse(higherPort);
        List<Map<String, String>> up = matching(all, segment -> number(segment, "tcp.srcport") == client);
        List<Map<String, String>> down = matching(all, segment -> number(segment, "tcp.srcport") != client);
        return String.join(
                "\n",
                "client " + client,
                "syn " + syn.map(TsharkConnections::handshake).orElse("null"),
                "synAck " + synAck.map(TsharkConnections::handshake).orElse("null"),
                direction(up, down),
                direction(down, up));
    }

    private static Optional<Map<String, String>> first(List<Map<String, String>> segments, int flags) {
        return matching(segments, s -> (number(s, "tcp.flags") & SYN_ACK) == flags).stream()
                .findFirst();
    }

    private static List<Map<String, String>> matching(
            List<Map<String, String>> segments, Predicate<Map<String, String>> wanted) {
        return segments.stream().filter(wanted).toList();
    }

    private static String handshake(Map<String, String> segment) {
        boolean acknowledges = (number(segment, "tcp.flags") & SYN_ACK) == SYN_ACK;
        return "%s, %s, %s, window %s, mss %s, scale %s, sack %s, timestamp %s, flags 0x%03x, time %s"
                .formatted(
                        segment.get("frame.number"),
                        segment.get("tcp.seq_raw"),
                        acknowledges ? segment.get("tcp.ack_raw") : null,
                        segment.get("tcp.window_size_value"),
                        segment.get("tcp.options.mss_val"),
                        segment.get("tcp.options.wscale.shift"),
                        segment.containsKey("tcp.options.sack_perm"),
                        segment.get("tcp.options.timestamp.tsval"),
                        number(segment, "tcp.flags"),
                        Instant.ofEpochSecond(0, number(segment, "frame.time_epoch")));
    }

    private static String direction(List<Map<String, String>> sent, List<Map<String, String>> received) {
        List<String> parts = new ArrayList<>();
        long payload = sent.stream().mapToLong(s -> number(s, "tcp.len")).sum();
        parts.add("%s segments, %s bytes".formatted(sent.size(), payload));
        List<Map<String, String>> open =
                matching(sent, s -> s.containsKey("tcp.window_size") && (number(s, "tcp.flags") & RST) == 0);
        List<Map<String, String>> later = matching(open, s -> (number(s, "tcp.flags") & SYN) == 0);
        parts.add(Stream.of(
                        smallest(open, s -> number(s, "tcp.window_size")),
                        smallest(open, s -> -number(s, "tcp.window_size")),
                        smallest(open, s -> number(s, "tcp.window_size_value")),
                        smallest(later, s -> number(s, "tcp.window_size_value")),
                        smallest(later, s -> number(s, "tcp.window_size")))
                .collect(Collectors.joining(", ", "windows ", "")));
        for (String finding : OurConnections.LISTS.keySet()) {
            parts.add(finding + " "
                    + matching(sent, has(finding)).stream()
                            .map(s -> number(s, "frame.number"))
                            .toList());
        }
        parts.add("retransmission "
                + matching(sent, has("retransmission")).stream()
                        .map(TsharkConnections::retransmission)
                        .toList());
        parts.add(roundTrips(received));
        return String.join("\n", parts);
    }

    private static String smallest(List<Map<String, String>> segments, ToLongFunction<Map<String, String>> window) {
        return segments.stream()
                .min(Comparator.comparingLong(window)) // the first of several
                .map(s -> "%s:%s:%s"
                        .formatted(s.get("frame.number"), s.get("tcp.window_size_value"), s.get("tcp.window_size")))
                .orElse("null");
    }

    private static Predicate<Map<String, String>> has(String finding) {
        return segment -> segment.containsKey("tcp.analysis." + finding);
    }

    private static String retransmission(Map<String, String> segment) {
        boolean fast = has("fast_retransmission").test(segment);
        boolean spurious = has("spurious_retransmission").test(segment);
        return "%s %s %s %s %s"
                .formatted(
                        segment.get("frame.number"),
                        fast ? Kind.FAST : spurious ? Kind.SPURIOUS : Kind.PLAIN,
                        segment.get("tcp.seq_raw"),
                        segment.get("tcp.analysis.rto_frame"),
                        segment.get("tcp.analysis.rto"));
    }

    private static String roundTrips(List<Map<String, String>> acknowledgements) {
        LongSummaryStatistics times = acknowledgements.stream()
                .filter(has("ack_rtt"))
                .mapToLong(segment -> number(segment, "tcp.analysis.ack_rtt"))
                .summaryStatistics();
        return times.getCount() == 0
                ? "round trips 0, 0, 0, 0"
                : "round trips %s, %s, %s, %s"
                        .formatted(times.getCount(), times.getMin(), times.getSum() / times.getCount(), times.getMax());
    }

    private static long number(Map<String, String> segment, String field) {
        return Long.parseLong(segment.getOrDefault(field, "0"));
    }
}
