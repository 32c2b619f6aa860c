package chatlab.analysis.report;

import chatlab.analysis.capture.CaptureReader;
import chatlab.analysis.capture.LinkType;
import chatlab.analysis.capture.Packet;
import chatlab.analysis.headers.Fragments;
import chatlab.analysis.headers.IpHeader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What went wrong in capturing, whatever protocols are in the packets. */
final class CaptureWarnings {
    /** So many link types that nobody can read have a line of their own. */
    private static final int MOST_NAMED = 3;

    private final Map<Integer, Long> unknownLinkTypes = new TreeMap<>();
    private long headersCut;
    private long headersBroken;
    private long withoutTime;
    private long lastTime;
    private long stepsBack;
    private long largestStep;
    private int largestStepFrame;

    /** Looks at the time of each packet. */
    void follow(Packet packet) {
        long time = packet.time();
        if (time == 0) {
            withoutTime++;
            return;
        }
        if (time < lastTime) {
            addStepBack(packet, lastTime - time);
        }
        lastTime = time;
    }

    private void addStepBack(Packet packet, long step) {
        stepsBack++;
        if (step > largestStep) {
            largestStep = step;
            largestStepFrame = packet.frame();
        }
    }

    /** Looks at a packet in which no IP header was found. */
    void leaveOut(Packet packet, IpHeader ip) {
        if (!IpHeader.knows(packet.linkType())) {
            unknownLinkTypes.merge(packet.linkType(), 1L, Long::sum);
        } else {
            headersCut += ip.isCut() ? 1 : 0;
            headersBroken += ip.isBroken() ? 1 : 0;
        }
    }

    List<String> sentences(CaptureReader capture, Fragments fragments, long packets) {
        List<String> sentences = new ArrayList<>();
        if (capture.isTruncated()) {
            sentences.add("cut off: the file ends in the middle of a packet, after frame %s".formatted(packets));
        }
        if (packets == 0) {
            sentences.add("no packets: nothing was captured");
        }
        addUnknownLinkTypes(sentences, packets);
        if (capture.linkTypes().size() > Analysis.MOST_LINK_TYPES) {
            sentences.add("too many link types: only the first %s of %s are named"
                    .formatted(Analysis.MOST_LINK_TYPES, capture.linkTypes().size()));
        }
        if (headersCut > 0) {
            sentences.add("snap length too short: the IP header of %s of %s packets is cut off, they were left out"
                    .formatted(headersCut, packets));
        }
        if (headersBroken > 0) {
            sentences.add("broken headers: the IP header of %s of %s packets contradicts itself, they were left out"
                    .formatted(headersBroken, packets));
        }
        if (capture.dropped() != 0) {
            sentences.add(
                    ("packets dropped: the capturing machine couldn't keep up and left %s packets out, so what looks"
                                    + " lost may only be missing here")
                            .formatted(Long.toUnsignedString(capture.dropped())));
        }
        addFragments(sentences, fragments);
        addTimes(sentences, packets);
        return sentences;
    }

    /** A line for each of the first ones, and one for all others: a corrupt file can name 65,536. */
    private void addUnknownLinkTypes(List<String> sentences, long packets) {
        unknownLinkTypes.entrySet().stream()
                .limit(MOST_NAMED)
                .forEach(unknown -> sentences.add("unknown link type: %s of %s packets are %s and were left out"
                        .formatted(unknown.getValue(), packets, LinkType.name(unknown.getKey()))));
        if (unknownLinkTypes.size() > MOST_NAMED) {
            long others = unknownLinkTypes.values().stream()
                    .skip(MOST_NAMED)
                    .mapToLong(Long::longValue)
                    .sum();
            sentences.add("unknown link type: %s of %s packets are of %s more link types and were left out"
                    .formatted(others, packets, unknownLinkTypes.size() - MOST_NAMED));
        }
    }

    private static void addFragments(List<String> sentences, Fragments fragments) {
        if (fragments.cut() > 0) {
            sentences.add("snap length too short: %s fragments are cut off, their IP packets were left out"
                    .formatted(fragments.cut()));
        }
        if (fragments.givenUp() > 0) {
            sentences.add("too many fragments: %s incomplete IP packets were given up, as only %s can wait at once"
                    .formatted(fragments.givenUp(), Fragments.MOST_WAITING));
        }
    }

    private void addTimes(List<String> sentences, long packets) {
        if (stepsBack > 0) {
            sentences.add(("clock step: time goes back %s times, farthest by %s s at frame %s; round-trip times and the"
                            + " kinds of retransmissions there mean little")
                    .formatted(stepsBack, seconds(largestStep), largestStepFrame));
        }
        if (withoutTime > 0) {
            sentences.add("no times: the file doesn't say when %s of %s packets were captured"
                    .formatted(withoutTime, packets));
        }
    }

    private static String seconds(long nanoseconds) {
        return BigDecimal.valueOf(nanoseconds, 9).stripTrailingZeros().toPlainString();
    }
}
