package chatlab.analysis.report;

import chatlab.analysis.capture.CaptureException;
import chatlab.analysis.capture.CaptureReader;
import chatlab.analysis.capture.LinkType;
import chatlab.analysis.capture.Packet;
import chatlab.analysis.headers.Fragments;
import chatlab.analysis.headers.IpHeader;
import chatlab.analysis.tcp.Rules;
import chatlab.analysis.tcp.SegmentObserver;
import chatlab.analysis.tcp.TcpAnalysis;
import chatlab.analysis.udp.UdpAnalysis;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Analyses a capture in one pass; memory grows with the number of connections, not of packets. */
public final class Analyzer {
    private final Rules rules;
    private final TcpAnalysis tcp;
    private final UdpAnalysis udp = new UdpAnalysis();
    private final Fragments fragments = new Fragments();
    private final IpHeader ip = new IpHeader();
    private final CaptureWarnings captureWarnings = new CaptureWarnings();
    private long packets;
    private long bytes;
    private long firstTime;
    private long lastTime;

    private Analyzer(Rules rules, SegmentObserver observer) {
        this.rules = rules;
        this.tcp = new TcpAnalysis(rules, observer);
    }

    /**
     * Analyses a pcap or pcapng file, gzip-compressed or not.
     *
     * @throws CaptureException if the file can't be read or is no capture; its message is one line
     */
    public static Analysis analyze(Path file, Rules rules) throws CaptureException {
        return analyze(file, rules, segment -> {});
    }

    /**
     * The same, and shows each TCP segment to the observer after it was analysed.
     *
     * @throws CaptureException if the file can't be read or is no capture; its message is one line
     */
    public static Analysis analyze(Path file, Rules rules, SegmentObserver observer) throws CaptureException {
        Analyzer analyzer = new Analyzer(rules, observer);
        try (CaptureReader capture = CaptureReader.open(file)) {
            for (Packet packet = capture.next(); packet != null; packet = capture.next()) {
                analyzer.add(packet);
            }
            return analyzer.analysis(file, capture);
        }
    }

    private void add(Packet packet) {
        captureWarnings.follow(packet);
        firstTime = firstTime == 0 ? packet.time() : firstTime;
        lastTime = packet.time() == 0 ? lastTime : packet.time();
        packets++;
        bytes += packet.originalLength();
        if (!ip.locate(packet)) {
            captureWarnings.leaveOut(packet, ip);
        } else if (!ip.isFragment() || fragments.complete(ip)) {
            if (ip.protocol() == IpHeader.TCP) {
                tcp.add(packet, ip);
            } else if (ip.protocol() == IpHeader.UDP) {
                udp.add(packet, ip);
            }
        }
    }

    private Analysis analysis(Path file, CaptureReader capture) {
        return new Analysis(
                Analysis.SCHEMA,
                rules,
                file.toString(),
                capture.format(),
                capture.linkTypes().stream()
                        .limit(Analysis.MOST_LINK_TYPES)
                        .map(LinkType::name)
                        .distinct()
                        .toList(),
                packets,
                bytes,
                instant(firstTime),
                instant(lastTime),
                capture.isTruncated(),
                warnings(capture),
                tcp.connections(),
                udp.conversations());
    }

    private static Instant instant(long time) {
        return time == 0 ? null : Instant.ofEpochSecond(0, time);
    }

    private List<String> warnings(CaptureReader capture) {
        List<String> warnings = new ArrayList<>(captureWarnings.sentences(capture, fragments, packets));
        warnings.addAll(tcp.warnings());
        warnings.addAll(udp.warnings());
        return warnings;
    }
}
