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
import java.util.Map;
import java.util.TreeMap;

/** Analyses a capture in one pass; memory grows with the number of connections, not of packets. */
public final class Analyzer {
    private final Rules rules;
    private final TcpAnalysis tcp;
    private final UdpAnalysis udp = new UdpAnalysis();
    private final Fragments fragments = new Fragments();
    private final IpHeader ip = new IpHeader();
    private final Map<Integer, Long> unknownLinkTypes = new TreeMap<>();
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
        firstTime = packets == 0 ? packet.time() : firstTime;
        lastTime = packet.time();
        packets++;
        bytes += packet.originalLength();
        if (!ip.locate(packet)) {
            if (!IpHeader.knows(packet.linkType())) {
                unknownLinkTypes.merge(packet.linkType(), 1L, Long::sum);
            }
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
                capture.linkTypes().stream().map(LinkType::name).distinct().toList(),
                packets,
                bytes,
                packets == 0 ? null : Instant.ofEpochSecond(0, firstTime),
                packets == 0 ? null : Instant.ofEpochSecond(0, lastTime),
                capture.isTruncated(),
                warnings(capture),
                tcp.connections(),
                udp.conversations());
    }

    private List<String> warnings(CaptureReader capture) {
        List<String> warnings = new ArrayList<>();
        if (capture.isTruncated()) {
            warnings.add("cut off: the file ends in the middle of a packet, after frame %s".formatted(packets));
        }
        if (packets == 0) {
            warnings.add("no packets: nothing was captured");
        }
        unknownLinkTypes.forEach(
                (linkType, count) -> warnings.add("unknown link type %s: %s of %s packets were left out"
                        .formatted(LinkType.name(linkType), count, packets)));
        warnings.addAll(tcp.warnings());
        warnings.addAll(udp.warnings());
        return warnings;
    }
}
