package chatlab.analysis.tcp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What makes the numbers of a capture say less than they seem to. */
final class TcpWarnings {
    private static final int NAMED = 10;

    /** Segments that weren't analysed: too little captured, or too many connections. */
    long headerCut;

    long notFollowed;
    private long optionsCut;
    private long capturedTwice;

    void add(Segment segment) {
        optionsCut += segment.headerCaptured ? 0 : 1;
        capturedTwice += segment.capturedTwice ? 1 : 0;
    }

    List<String> sentences(List<Connection> connections) {
        List<String> sentences = new ArrayList<>();
        String late = streams(connections.stream().filter(c -> c.syn == null).toList());
        if (!late.isEmpty()) {
            sentences.add(
                    "capture begun late: no SYN in the capture, so the window scale is unknown (%s)".formatted(late));
        }
        if (headerCut + optionsCut > 0) {
            sentences.add(("snap length too short: the TCP header of %,d segments is cut off, so retransmissions and"
                            + " window scale can't be known")
                    .formatted(headerCut + optionsCut));
        }
        if (capturedTwice > 0) {
            sentences.add(
                    ("captured twice: %,d segments were recorded on two interfaces (-i any on a router); the copies"
                                    + " aren't counted as sent again")
                            .formatted(capturedTwice));
        }
        if (notFollowed > 0) {
            sentences.add("too many connections: only the first %,d were followed, %,d segments were left out"
                    .formatted(TcpAnalysis.MOST_CONNECTIONS, notFollowed));
        }
        String cut = streams(connections.stream().filter(Connection::isCut).toList());
        if (!cut.isEmpty()) {
            sentences.add(
                    "too many findings: only the first %,d of a kind are listed (%s)".formatted(FrameList.MOST, cut));
        }
        return sentences;
    }

    private static String streams(List<Connection> connections) {
        if (connections.isEmpty()) {
            return "";
        }
        String numbers = connections.stream()
                .limit(NAMED)
                .map(connection -> String.valueOf(connection.stream))
                .collect(Collectors.joining(", "));
        String more = connections.size() > NAMED ? " and %,d more".formatted(connections.size() - NAMED) : "";
        return (connections.size() == 1 ? "stream " : "streams ") + numbers + more;
    }
}
