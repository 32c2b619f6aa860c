package chatlab.analysis.tcp;

import chatlab.analysis.headers.IpHeader;
import chatlab.analysis.headers.Offloading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What makes the numbers of a capture say less than they seem to. */
final class TcpWarnings {
    private static final int NAMED = 10;

    /** Segments of connections beyond the bound. */
    long notFollowed;

    private long leftOutCut;
    private long leftOutBroken;
    private long broken;
    private long segments;
    private long capturedTwice;
    private long offloaded;
    private long oversized;
    private int largest;
    private int largestFrame;

    /** Counts a segment of which not even ports, numbers and flags can be read. */
    void leaveOut(IpHeader ip) {
        if (ip.isPayloadCut()) {
            leftOutCut++;
        } else {
            leftOutBroken++;
        }
    }

    void add(Segment segment, Direction sender, Direction receiver) {
        segments++;
        broken += segment.isHeaderBroken() ? 1 : 0;
        capturedTwice += segment.capturedTwice ? 1 : 0;
        if (segment.isChecksumOffloaded()) {
            offloaded++;
            sender.offloaded++;
        }
        if (segment.has(Segment.SYN)) {
            sender.maximumSegmentSize = Math.max(0, segment.options.maximumSegmentSize);
        } else if (receiver.maximumSegmentSize > 0 && segment.payloadLength > receiver.maximumSegmentSize) {
            addOversized(segment);
        }
    }

    private void addOversized(Segment segment) {
        oversized++;
        if (segment.payloadLength > largest) {
            largest = segment.payloadLength;
            largestFrame = segment.frame;
        }
    }

    List<String> sentences(List<Connection> connections, ListBudget budget) {
        List<String> sentences = new ArrayList<>();
        String late = streams(connections, c -> c.syn == null);
        if (!late.isEmpty()) {
            sentences.add(
                    "capture begun late: the SYN is missing, so windows may be larger than shown (%s)".formatted(late));
        }
        long all = segments + leftOutCut + leftOutBroken;
        long headersCut = leftOutCut
                + connections.stream().mapToLong(Connection::headersCut).sum();
        if (headersCut > 0) {
            sentences.add(
                    ("snap length too short: the TCP header of %s of %s segments is cut off, so retransmissions and"
                                    + " window scale can't be known")
                            .formatted(headersCut, all));
        }
        if (broken + leftOutBroken > 0) {
            sentences.add(
                    ("broken headers: the TCP header of %s of %s segments is shorter than 20 bytes or longer than its"
                                    + " IP packet, so no retransmission is looked for there")
                            .formatted(broken + leftOutBroken, all));
        }
        addArtefacts(sentences, connections);
        addBounds(sentences, connections, budget);
        return sentences;
    }

    /** What capturing did, and no host. */
    private void addArtefacts(List<String> sentences, List<Connection> connections) {
        if (capturedTwice > 0) {
            sentences.add(
                    ("captured twice: %s of %s segments were recorded on two interfaces (-i any on a router); the copies"
                                    + " aren't counted as sent again")
                            .formatted(capturedTwice, segments));
        }
        if (oversized > 0) {
            sentences.add(("oversized segments: %s of %s segments hold more than the maximum segment size, the largest"
                            + " %s bytes (frame %s); the network card cuts or joins them (TSO, GRO), so on the wire"
                            + " there were more and smaller ones")
                    .formatted(oversized, segments, largest, largestFrame));
        }
        if (offloaded > 0) {
            sentences.add(Offloading.warning(
                    offloaded,
                    "of %s TCP segments".formatted(segments),
                    connections.stream().flatMap(Connection::offloadingHosts)));
        }
    }

    private void addBounds(List<String> sentences, List<Connection> connections, ListBudget budget) {
        if (notFollowed > 0) {
            sentences.add("too many connections: only the first %s were followed, %s segments were left out"
                    .formatted(TcpAnalysis.MOST_CONNECTIONS, notFollowed));
        }
        String inFlight = streams(connections, Connection::hadTooManyInFlight);
        if (!inFlight.isEmpty()) {
            sentences.add("too many segments in flight: of more than %s at once, further ones have no round trip (%s)"
                    .formatted(InFlight.MOST, inFlight));
        }
        String cut = streams(connections, Connection::isCut);
        if (!cut.isEmpty()) {
            sentences.add(
                    "too many findings: only the first %s of a kind are listed (%s)".formatted(FrameList.MOST, cut));
        }
        if (budget.firstRefusedFrame() > 0) {
            sentences.add(("too many findings: from frame %s on some are left out, and retransmissions may be named"
                            + " otherwise than by Wireshark, as the lists of all connections reached %s MiB")
                    .formatted(budget.firstRefusedFrame(), ListBudget.MOST_BYTES >> 20));
        }
    }

    /** The numbers of those connections, the first ones at least; empty if there is none. */
    private static String streams(List<Connection> connections, Predicate<Connection> wanted) {
        List<String> numbers = connections.stream()
                .filter(wanted)
                .map(connection -> String.valueOf(connection.stream))
                .toList();
        if (numbers.isEmpty()) {
            return "";
        }
        String named = numbers.stream().limit(NAMED).collect(Collectors.joining(", "));
        String more = numbers.size() > NAMED ? " and %s more".formatted(numbers.size() - NAMED) : "";
        return (numbers.size() == 1 ? "stream " : "streams ") + named + more;
    }
}
