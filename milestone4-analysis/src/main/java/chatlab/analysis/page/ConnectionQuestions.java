package chatlab.analysis.page;

import static java.util.stream.Collectors.joining;

import chatlab.analysis.tcp.Handshake;
import chatlab.analysis.tcp.TcpConnection;
import chatlab.analysis.tcp.Window;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Questions 3 to 6, about a TCP connection, and the segments that answer them. */
final class ConnectionQuestions {
    private final Markup page;
    private final FrameAnswer answer;
    private final TcpConnection connection;

    ConnectionQuestions(Markup page, DrawnCapture capture, TcpConnection connection) {
        this.page = page;
        this.answer = new FrameAnswer(page, capture);
        this.connection = connection;
    }

    void write() {
        syn(connection.syn());
        synAck(connection.synAck());
        window(connection.minWindowRaw());
        retransmissions(connection.retransmittedFrames());
    }

    private void syn(Handshake syn) {
        answer.heading("Q3", "The segment that asks for the connection");
        if (syn == null) {
            answer.none("The capture begins too late: the SYN is not in it.");
            return;
        }
        String words = Words.format("sequence number %d, flags %s (%s)", syn.sequence(), syn.flags(), flags(syn));
        answer.frame(syn.frame(), words, Set.of("Sequence number", "SYN", "ACK"));
    }

    private void synAck(Handshake synAck) {
        answer.heading("Q4", "The segment that answers it");
        if (synAck == null) {
            answer.none("The answer to the SYN is not in the capture.");
            return;
        }
        String words = Words.format(
                "sequence number %d, acknowledgement number %d, flags %s (%s)",
                synAck.sequence(), synAck.acknowledgement(), synAck.flags(), flags(synAck));
        answer.frame(synAck.frame(), words, Set.of("Sequence number", "Acknowledgement number", "SYN", "ACK"));
    }

    private static String flags(Handshake handshake) {
        return Arrow.flags(Integer.decode(handshake.flags()));
    }

    private void window(Window raw) {
        answer.heading("Q5", "The smallest advertised window");
        if (raw == null) {
            answer.none("No segment tells a window.");
            return;
        }
        String words = Words.format("window %d in the header, which means %,d bytes", raw.raw(), raw.bytes());
        answer.frame(raw.frame(), words, Set.of("Window"));
        String inBytes = Stream.of(connection.minWindow(), connection.minWindowWithoutSyn())
                .filter(Objects::nonNull)
                .distinct()
                .map(window -> Words.format("%,d bytes in frame %d", window.bytes(), window.frame()))
                .collect(joining("; without SYNs "));
        String throttled = connection.senderThrottled() ? "A sender was throttled." : "No sender was throttled.";
        page.element("p", Words.format("Counted in bytes, the smallest is %s. %s", inBytes, throttled))
                .line();
    }

    private void retransmissions(List<Integer> frames) {
        answer.heading("Q6", "Segments that were sent again");
        if (connection.headersCut() > 0) {
            answer.none("The capture cut headers off: that can't be told.");
        } else if (frames.isEmpty()) {
            answer.none(Words.format("None, of %s.", Words.count(DrawnCapture.segments(connection), "segment")));
        } else {
            String count = Words.count(frames.size(), "retransmission");
            String words = Words.format("the first of %s (%s)", count, Words.frames(frames));
            answer.frame(frames.get(0), words, Set.of("Sequence number"));
        }
    }
}
