package chatlab.analysis.testing;

import chatlab.analysis.capture.CaptureException;
import chatlab.analysis.report.Analyzer;
import chatlab.analysis.tcp.Finding;
import chatlab.analysis.tcp.Rules;
import chatlab.analysis.tcp.Segment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Our analysis in the form in which tshark's was recorded, so that the two can be compared as text. */
public final class TsharkLine {
    /** In the order in which the letters are printed. */
    private static final Map<Finding, String> LETTERS = new TreeMap<>(Map.ofEntries(
            Map.entry(Finding.FAST_RETRANSMISSION, "F"),
            Map.entry(Finding.SPURIOUS_RETRANSMISSION, "S"),
            Map.entry(Finding.OUT_OF_ORDER, "O"),
            Map.entry(Finding.LOST_SEGMENT, "L"),
            Map.entry(Finding.ACKED_UNSEEN_SEGMENT, "A"),
            Map.entry(Finding.WINDOW_UPDATE, "U"),
            Map.entry(Finding.WINDOW_FULL, "W"),
            Map.entry(Finding.KEEP_ALIVE, "K"),
            Map.entry(Finding.KEEP_ALIVE_ACK, "k"),
            Map.entry(Finding.ZERO_WINDOW_PROBE, "P"),
            Map.entry(Finding.ZERO_WINDOW, "Z"),
            Map.entry(Finding.ZERO_WINDOW_PROBE_ACK, "p"),
            Map.entry(Finding.REUSED_PORTS, "X")));

    private TsharkLine() {}

    /** Lines for all TCP frames of a capture: up to the place where it is corrupt, if it is. */
    public static List<String> analyze(Path capture, Rules rules) {
        List<String> lines = new ArrayList<>();
        try {
            Analyzer.analyze(capture, rules, segment -> lines.add(of(segment)));
        } catch (CaptureException e) {
            return lines; // tshark, too, says nothing more
        }
        return lines;
    }

    private static String of(Segment segment) {
        return String.join(
                "\t",
                String.valueOf(segment.frame()),
                String.valueOf(segment.stream()),
                String.valueOf(segment.relativeSequence()),
                String.valueOf(segment.relativeAcknowledgement()),
                segment.payloadLength() < 0 ? "" : String.valueOf(segment.payloadLength()),
                String.valueOf(segment.window()),
                String.valueOf(segment.windowBytes()),
                letters(segment),
                unlessZero(segment.duplicateAckNumber()),
                unlessZero(segment.timeoutFrame()));
    }

    private static String letters(Segment segment) {
        boolean retransmission = segment.is(Finding.RETRANSMISSION)
                || segment.is(Finding.FAST_RETRANSMISSION)
                || segment.is(Finding.SPURIOUS_RETRANSMISSION);
        StringBuilder letters = new StringBuilder(retransmission ? "R" : "");
        LETTERS.forEach((finding, letter) -> letters.append(segment.is(finding) ? letter : ""));
        return letters.toString();
    }

    private static String unlessZero(int number) {
        return number == 0 ? "" : Integer.toUnsignedString(number);
    }
}
