package chatlab.instructor.oral;

import static chatlab.instructor.oral.Numbers.bytes;
import static chatlab.instructor.oral.Numbers.text;

import chatlab.analysis.tcp.Handshake;
import chatlab.analysis.tcp.Segment;
import chatlab.analysis.tcp.TcpConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks about sequence numbers, acknowledgements and the end of a connection. */
final class SequenceQuestions {
    private final String file;
    private final TcpConnection connection;
    private final List<Seen> segments;

    SequenceQuestions(String file, TcpConnection connection, List<Seen> segments) {
        this.file = file;
        this.connection = connection;
        this.segments = segments;
    }

    List<OralQuestion> ask() {
        List<OralQuestion> questions = new ArrayList<>();
        List<Integer> again = connection.retransmittedFrames();
        for (int i = 0; i < segments.size(); i++) {
            Seen segment = segments.get(i);
            if (segment.payload() > 0 && !segment.has(Segment.SYN | Segment.FIN) && !again.contains(segment.frame())) {
                questions.add(relative(segment));
                int at = i;
                answer(segment, segments.subList(i + 1, segments.size()))
                        .ifPresent(answer -> questions.add(acknowledged(segments.get(at), answer)));
            }
        }
        end().ifPresent(questions::add);
        return questions;
    }

    /** The first segment of the other side that acknowledges a segment to its last byte, if none acknowledges more. */
    private static Optional<Seen> answer(Seen segment, List<Seen> later) {
        long next = segment.relativeSequence() + segment.payload();
        return later.stream()
                .filter(other -> other.isFromClient() != segment.isFromClient())
                .filter(other -> other.has(Segment.ACK) && other.relativeAcknowledgement() >= next)
                .findFirst()
                .filter(other -> other.relativeAcknowledgement() == next);
    }

    private OralQuestion relative(Seen segment) {
        Handshake first = segment.isFromClient() ? connection.syn() : connection.synAck();
        return OralQuestion.onCapture(
                "relative sequence number",
                text(
                        "In your %s, Wireshark shows the sequence number %d in frame %d. Which number stands in the header,"
                                + " and what does Wireshark do to get the one that it shows?",
                        file, segment.relativeSequence(), segment.frame()),
                text(
                        "%d stands in the header. Wireshark takes off the %s's initial sequence number %d, from frame %d:"
                                + " %d - %d = %d%s.",
                        segment.sequence(),
                        segment.sender(),
                        first.sequence(),
                        first.frame(),
                        segment.sequence(),
                        first.sequence(),
                        segment.relativeSequence(),
                        segment.sequence() < first.sequence() ? " modulo 2^32, as the numbers wrapped around" : ""));
    }

    private OralQuestion acknowledged(Seen segment, Seen answer) {
        return OralQuestion.onCapture(
                "acknowledgement",
                text(
                        "In your %s, frame %d carries %s and has the relative sequence number %d. Which acknowledgement"
                                + " number says that all of them have arrived? Find the frame that has it first.",
                        file, segment.frame(), bytes(segment.payload()), segment.relativeSequence()),
                text(
                        "%d + %d = %d (relative): the number of the next byte that is expected. Frame %d, from the %s, has it"
                                + " first.",
                        segment.relativeSequence(),
                        segment.payload(),
                        answer.relativeAcknowledgement(),
                        answer.frame(),
                        answer.sender()));
    }

    private Optional<OralQuestion> end() {
        List<Seen> ends =
                segments.stream().filter(segment -> segment.has(Segment.FIN)).toList();
        Optional<Seen> other = ends.stream()
                .filter(segment -> segment.isFromClient() != ends.get(0).isFromClient())
                .findFirst();
        return other.map(second -> OralQuestion.onCapture(
                "end of the connection",
                text(
                        "In your %s, who was the first to end the connection that begins in frame %d? In which frame, and"
                                + " what does the other side do then?",
                        file, connection.syn().frame()),
                text(
                        "The %s: its FIN is in frame %d. That ends only its own direction. The other one ends with the"
                                + " %s's FIN in frame %d. Each FIN uses up a sequence number and is acknowledged.",
                        ends.get(0).sender(), ends.get(0).frame(), second.sender(), second.frame())));
    }
}
