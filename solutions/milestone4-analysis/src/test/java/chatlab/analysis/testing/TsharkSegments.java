package chatlab.analysis.testing;

import chatlab.analysis.capture.CaptureException;
import chatlab.analysis.report.Analyzer;
import chatlab.analysis.tcp.Finding;
import chatlab.analysis.tcp.Rules;
import chatlab.analysis.tcp.Segment;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that is said of each TCP segment, under tshark's names: once by tshark, once by us. */
public final class TsharkSegments {
    private static final String ANALYSIS = "tcp.analysis.";
    private static final Map<String, List<Finding>> FLAGS = flags();
    private static final List<String> NUMBERS = List.of(
            "frame.number",
            "tcp.stream",
            "tcp.seq",
            "tcp.ack",
            "tcp.len",
            "tcp.window_size_value",
            "tcp.window_size",
            "tcp.seq_raw",
            "tcp.ack_raw",
            "tcp.analysis.duplicate_ack_num",
            "tcp.analysis.duplicate_ack_frame",
            "tcp.analysis.rto_frame",
            "tcp.analysis.acks_frame");
    private static final List<String> TIMES =
            List.of("frame.time_epoch", "tcp.analysis.rto", "tcp.analysis.ack_rtt", "tcp.analysis.initial_rtt");
    /** What we say of connections, not of each segment. */
    private static final List<String> OF_CONNECTIONS = List.of(
            "tcp.srcport",
            "tcp.dstport",
            "tcp.options.mss_val",
            "tcp.options.wscale.shift",
            "tcp.options.sack_perm",
            "tcp.options.timestamp.tsval",
            "tcp.analysis.initial_rtt");

    /** The names of tshark's findings. */
    public static final Set<String> FINDINGS = FLAGS.keySet();

    private TsharkSegments() {}

    private static Map<String, List<Finding>> flags() {
        Map<String, List<Finding>> flags = new LinkedHashMap<>();
        Arrays.stream(Finding.values())
                .forEach(finding -> flags.put(ANALYSIS + name(finding), new ArrayList<>(List.of(finding))));
        // tshark's retransmission says that it is of any kind.
        flags.get("tcp.analysis.retransmission")
                .addAll(List.of(Finding.FAST_RETRANSMISSION, Finding.SPURIOUS_RETRANSMISSION));
        return flags;
    }

    private static String name(Finding finding) {
        return finding == Finding.ACKED_UNSEEN_SEGMENT
                ? "ack_lost_segment"
                : finding.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What tshark says; times in nanoseconds, flags as {@code 1}, and nothing of what is absent. */
    static List<Map<String, String>> of(Tshark tshark, Path capture) {
        List<String> fields = new ArrayList<>(NUMBERS);
        fields.addAll(TIMES);
        fields.addAll(OF_CONNECTIONS.subList(0, OF_CONNECTIONS.size() - 1));
        fields.add("tcp.flags");
        fields.addAll(FLAGS.keySet());
        return tshark.fields(capture, "tcp && !icmp && !icmpv6 && tcp.seq_raw", fields.toArray(String[]::new)).stream()
                .map(line -> values(fields, line.split("\t", -1)))
                .toList();
    }

    private static Map<String, String> values(List<String> fields, String[] values) {
        Map<String, String> segment = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (!values[i].isEmpty()) {
                segment.put(fields.get(i), value(fields.get(i), values[i]));
            }
        }
        return segment;
    }

    private static String value(String field, String text) {
        if (TIMES.contains(field)) {
            return new BigDecimal(text).movePointRight(9).toBigIntegerExact().toString();
        }
        if (field.equals("tcp.flags")) {
            return Integer.decode(text).toString();
        }
        return FLAGS.containsKey(field) ? "1" : text;
    }

    /** The same without what is said of connections. */
    public static Map<String, String> withoutConnection(Map<String, String> segment) {
        Map<String, String> values = new LinkedHashMap<>(segment);
        OF_CONNECTIONS.forEach(values::remove);
        return values;
    }

    /** What we say. */
    public static List<Map<String, String>> analyze(Path capture, Rules rules) throws CaptureException {
        List<Map<String, String>> segments = new ArrayList<>();
        Analyzer.analyze(capture, rules, segment -> segments.add(of(segment)));
        return segments;
    }

    private static Map<String, String> of(Segment segment) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "frame.number", segment.frame());
        put(values, "tcp.stream", segment.stream());
        put(values, "tcp.seq", segment.relativeSequence());
        put(values, "tcp.ack", segment.relativeAcknowledgement());
        putIf(values, segment.payloadLength() >= 0, "tcp.len", segment.payloadLength());
        put(values, "tcp.window_size_value", segment.window());
        put(values, "tcp.window_size", segment.windowBytes());
        put(values, "tcp.seq_raw", segment.sequence());
        put(values, "tcp.ack_raw", segment.acknowledgement());
        put(values, "tcp.flags", segment.flags());
        put(values, "frame.time_epoch", segment.time());
        FLAGS.forEach((field, findings) -> putIf(values, findings.stream().anyMatch(segment::is), field, 1));
        boolean duplicate = segment.is(Finding.DUPLICATE_ACK);
        putIf(
                values,
                duplicate,
                "tcp.analysis.duplicate_ack_num",
                Integer.toUnsignedLong(segment.duplicateAckNumber()));
        putIf(values, duplicate, "tcp.analysis.duplicate_ack_frame", segment.duplicateAckFrame());
        putIf(values, segment.timeoutFrame() != 0, "tcp.analysis.rto_frame", segment.timeoutFrame());
        putIf(values, segment.timeoutFrame() != 0, "tcp.analysis.rto", segment.timeout());
        putIf(values, segment.acknowledgedFrame() != 0, "tcp.analysis.acks_frame", segment.acknowledgedFrame());
        putIf(values, segment.roundTrip() != 0, "tcp.analysis.ack_rtt", segment.roundTrip());
        return values;
    }

    private static void put(Map<String, String> values, String field, long value) {
        values.put(field, Long.toString(value));
    }

    private static void putIf(Map<String, String> values, boolean present, String field, long value) {
        if (present) {
            put(values, field, value);
        }
    }
}
