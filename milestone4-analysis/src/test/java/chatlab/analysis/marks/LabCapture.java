package chatlab.analysis.marks;

import chatlab.analysis.capture.CaptureException;
import chatlab.analysis.report.Analysis;
import chatlab.analysis.report.Analyzer;
import chatlab.analysis.tcp.Rules;
import chatlab.analysis.tcp.Segment;
import chatlab.harness.probe.UnmetExpectation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** One of the captures that a student hands in, or what is wrong with it. */
final class LabCapture {
    private static final List<String> ENDINGS = List.of(".pcap", ".pcapng", ".pcap.gz", ".pcapng.gz");

    private final Path folder;
    private final String label;
    private final Analysis analysis;
    private final String problem;

    private LabCapture(Path folder, String label, Analysis analysis, String problem) {
        this.folder = folder;
        this.label = label;
        this.analysis = analysis;
        this.problem = problem;
    }

    /** Reads {@code captures/NAME.pcap} in a student's folder, or one in another format that we read. */
    static LabCapture read(Path folder, String name) {
        for (String ending : ENDINGS) {
            String label = "captures/" + name + ending;
            if (Files.exists(folder.resolve(label))) {
                return read(folder, label, Rules.WIRESHARK_4_4);
            }
        }
        String label = "captures/" + name + ".pcap";
        return new LabCapture(folder, label, null, label + ": no such file");
    }

    private static LabCapture read(Path folder, String label, Rules rules) {
        Path file = folder.resolve(label);
        try {
            Analysis analysis = Analyzer.analyze(file, rules);
            String problem = analysis.packets() > 0
                    ? null
                    : label
                            + ": no packets in it; expected those of the chat (a wrong interface, or stopped too soon?)";
            return new LabCapture(folder, label, analysis, problem);
        } catch (CaptureException e) {
            return new LabCapture(folder, label, null, e.getMessage().replace(file.toString(), label));
        }
    }

    /** The file as the student knows it: {@code captures/client1.pcap}. */
    String label() {
        return label;
    }

    Path file() {
        return folder.resolve(label);
    }

    /** Why it can't be used, in one line with the file; null if it can. */
    String problem() {
        return problem;
    }

    boolean isUsable() {
        return problem == null;
    }

    /** What is in it, under the rules of Wireshark 4.4; throws UnmetExpectation if it can't be used. */
    Analysis analysis() {
        if (!isUsable()) {
            throw new UnmetExpectation("a capture of the chat, " + label, problem);
        }
        return analysis;
    }

    /** The same under other rules. */
    Analysis analysis(Rules rules) {
        return read(folder, label, rules).analysis();
    }

    /** The TCP segment in a frame; null if there is none. */
    FrameFacts segment(long frame) {
        FrameFacts[] found = new FrameFacts[1];
        try {
            Analyzer.analyze(file(), Rules.WIRESHARK_4_4, segment -> {
                if (segment.frame() == frame) {
                    found[0] = FrameFacts.of(segment);
                }
            });
        } catch (CaptureException e) {
            throw new UnmetExpectation("a capture of the chat, " + label, e.getMessage());
        }
        return found[0];
    }

    /** What marks need to know of a TCP segment. */
    record FrameFacts(int stream, int window, long windowBytes, boolean isReset) {
        private static FrameFacts of(Segment segment) {
            return new FrameFacts(segment.stream(), segment.window(), segment.windowBytes(), segment.has(Segment.RST));
        }
    }

    /** Whether it is a copy of another one: different recordings don't begin and end at the same moments. */
    boolean isCopyOf(LabCapture other) {
        return isUsable()
                && other.isUsable()
                && Objects.equals(analysis.start(), other.analysis.start())
                && Objects.equals(analysis.end(), other.analysis.end())
                && analysis.packets() == other.analysis.packets();
    }
}
