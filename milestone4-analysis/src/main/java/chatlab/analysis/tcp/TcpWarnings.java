package chatlab.analysis.tcp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What makes the numbers of a capture say less than they seem to. */
final class TcpWarnings {
    private static final int NAMED = 10;

    /** Segments that weren't followed: too little captured, or too many connections. */
    long unreadable;

    long notFollowed;
    private long segments;
    private long capturedTwice;

    void add(Segment segment) {
        segments++;
        capturedTwice += segment.capturedTwice ? 1 : 0;
    }

    List<String> sentences(List<Connection> connections) {
        List<String> sentences = new ArrayList<>();
        String late = streams(connections.stream().filter(c -> c.syn == null).toList());
        if (!late.isEmpty()) {
            sentences.add(
                    "capture begun late: the SYN is missing, so windows may be larger than shown (%s)".formatted(late));
        }
        long headersCut = unreadable
                + connections.stream().mapToLong(Connection::headersCut).sum();
        if (headersCut > 0) {
            sentences.add(
                    ("snap length too short: the TCP header of %s of %s segments is cut off, so retransmissions and"
                                    + " window scale can't be known")
                            .formatted(headersCut, segments + unreadable));
        }
        if (capturedTwice > 0) {
            sentences.add(
                    ("captured twice: %s of %s segments were recorded on two interfaces (-i any on a router); the copies"
                                    + " aren't counted as sent again")
                            .formatted(capturedTwice, segments));
        }
        if (notFollowed > 0) {
            sentences.add("too many connections: only the first %s were followed, %s segments were left out"
                    .formatted(TcpAnalysis.MOST_CONNECTIONS, notFollowed));
        }
        String cut = streams(connections.stream().filter(Connection::isCut).toList());
        if (!cut.isEmpty()) {
            sentences.add(
                    "too many findings: only the first %s of a kind are listed (%s)".formatted(FrameList.MOST, cut));
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
        String more = connections.size() > NAMED ? " and %s more".formatted(connections.size() - NAMED) : "";
        return (connections.size() == 1 ? "stream " : "streams ") + numbers + more;
    }
}
