package chatlab.analysis.page;

import chatlab.analysis.tcp.Segment;
import chatlab.analysis.tcp.TcpConnection;
import java.util.ArrayList;
import java.util.List;

/**
 * A segment as a ladder shows it.
 *
 * @param time in nanoseconds since the connection's first segment
 * @param finding what is remarkable about it; may be empty
 */
record Arrow(
        int frame,
        long time,
        boolean fromClient,
        int flags,
        long sequence,
        long relativeSequence,
        long acknowledgement,
        long relativeAcknowledgement,
        int payload,
        String finding) {

    private static final String[] FLAGS = {"FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR"};

    static Arrow of(Segment segment, long begin) {
        return new Arrow(
                segment.frame(),
                segment.time() - begin,
                segment.isFromClient(),
                segment.flags(),
                segment.sequence(),
                segment.relativeSequence(),
                segment.acknowledgement(),
                segment.relativeAcknowledgement(),
                Math.max(0, segment.payloadLength()),
                Findings.words(segment));
    }

    boolean has(int anyOf) {
        return (flags & anyOf) != 0;
    }

    boolean isSyn() {
        return has(Segment.SYN);
    }

    /** Whether it is about the end of the connection. */
    boolean ends() {
        return has(Segment.FIN | Segment.RST);
    }

    /** {@code SYN, ACK}: in the order in which people say them. */
    static String flags(int flags) {
        List<String> names = new ArrayList<>();
        for (int bit : new int[] {1, 0, 2, 3, 5, 6, 7, 4}) {
            if ((flags & 1 << bit) != 0) {
                names.add(FLAGS[bit]);
            }
        }
        return names.isEmpty() ? "no flags" : String.join(", ", names);
    }

    /** The sequence number, told by the initial one if that is known: {@code x + 1 = 336990060}. */
    String sequence(TcpConnection connection) {
        return number(connection, fromClient, relativeSequence, sequence);
    }

    /** The acknowledgement number, told by the other side's initial sequence number. */
    String acknowledgement(TcpConnection connection) {
        return number(connection, !fromClient, relativeAcknowledgement, acknowledgement);
    }

    private static String number(TcpConnection connection, boolean ofClient, long relative, long raw) {
        boolean known = ofClient ? connection.syn() != null : connection.synAck() != null;
        if (!known) {
            return Long.toString(raw);
        }
        String letter = ofClient ? "x" : "y";
        return (relative == 0 ? letter : letter + " + " + relative) + " = " + raw;
    }
}
