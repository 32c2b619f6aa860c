package chatlab.instructor.oral;

import static chatlab.instructor.oral.Numbers.text;

import chatlab.analysis.tcp.Handshake;
import chatlab.analysis.tcp.TcpConnection;
import java.util.ArrayList;
import java.util.List;

/** Asks about the SYN and the SYN-ACK of a connection. */
final class HandshakeQuestions {
    /** Systems draw ephemeral ports from here on: Linux from 32,768, others from 49,152 (RFC 6335, section 6). */
    private static final int LOWEST_EPHEMERAL = 32_768;
    /** What an IPv4 header and a TCP header have at least. */
    private static final int HEADERS = 40;

    private final String file;
    private final TcpConnection connection;
    private final Handshake syn;
    private final Handshake synAck;

    HandshakeQuestions(String file, TcpConnection connection) {
        this.file = file;
        this.connection = connection;
        this.syn = connection.syn();
        this.synAck = connection.synAck();
    }

    List<OralQuestion> ask() {
        List<OralQuestion> questions = new ArrayList<>();
        questions.add(initialNumbers());
        if (synAck.acknowledgement() != null && synAck.acknowledgement() == (syn.sequence() + 1 & 0xFFFF_FFFFL)) {
            questions.add(acknowledgement());
        }
        int client = connection.client().port();
        if (client >= LOWEST_EPHEMERAL && client != connection.server().port()) {
            questions.add(ephemeral());
        }
        if (syn.mss() != null && connection.client().address().getAddress().length == 4) {
            questions.add(largestSegment());
        }
        return questions;
    }

    private OralQuestion initialNumbers() {
        return OralQuestion.onCapture(
                "initial sequence numbers",
                text(
                        "In your %s, frames %d and %d begin a connection. Which initial sequence number does each side"
                                + " choose, and why do two of them exist?",
                        file, syn.frame(), synAck.frame()),
                text(
                        "Frame %d: the client chooses %d. Frame %d: the server chooses %d. Each direction is a byte stream"
                                + " of its own and counts its own bytes. Both numbers are drawn at random, so that segments of"
                                + " an old connection, or of a stranger, don't fit in (RFC 9293, section 3.4.1).",
                        syn.frame(), syn.sequence(), synAck.frame(), synAck.sequence()));
    }

    private OralQuestion acknowledgement() {
        return OralQuestion.onCapture(
                "SYN counts",
                text(
                        "In your %s, the SYN in frame %d carries no byte of the chat. Why does frame %d acknowledge %d, and"
                                + " not the number %d that the SYN has?",
                        file, syn.frame(), synAck.frame(), synAck.acknowledgement(), syn.sequence()),
                text(
                        "A SYN uses up one sequence number, as if it were a byte. An acknowledgement names the next number"
                                + " that is expected: %d + 1 = %d. A FIN counts in the same way.",
                        syn.sequence(), synAck.acknowledgement()));
    }

    private OralQuestion ephemeral() {
        int client = connection.client().port();
        int server = connection.server().port();
        return OralQuestion.onCapture(
                "ephemeral port",
                text(
                        "In your %s, frame %d has the ports %d and %d. Which one is ephemeral? Who chose it, and when?",
                        file, syn.frame(), client, server),
                text(
                        "%d, the source port of the SYN: the client's operating system chose it, out of those that were"
                                + " free, when the program asked for any port (bind to port 0, or connect without bind)."
                                + " %d is the server's: the client has to know it beforehand. The frames of the other"
                                + " direction have the same two ports, exchanged, as in frame %d.",
                        client, server, synAck.frame()));
    }

    private OralQuestion largestSegment() {
        return OralQuestion.onCapture(
                "maximum segment size",
                text(
                        "In your %s, the SYN in frame %d has the option MSS with the value %,d. What does the client ask for,"
                                + " and how does the number come about?",
                        file, syn.frame(), syn.mss()),
                text(
                        "No segment to the client shall carry more than %,d bytes of payload. With 20 bytes of IPv4 header and"
                                + " 20 of TCP header that makes %,d bytes: what the client's network lets through in one"
                                + " packet, its MTU. It is no agreement: each side says what it wants to receive.",
                        syn.mss(), syn.mss() + HEADERS));
    }
}
