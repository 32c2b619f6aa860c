package chatlab.instructor.oral;

import static chatlab.instructor.oral.Numbers.bytes;
import static chatlab.instructor.oral.Numbers.text;

import chatlab.analysis.tcp.Retransmission;
import chatlab.analysis.tcp.TcpConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks about segments that were sent again; there are no such questions where nothing was. */
final class RetransmissionQuestions {
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    private final String file;
    private final TcpConnection connection;
    private final List<Seen> segments;

    RetransmissionQuestions(String file, TcpConnection connection, List<Seen> segments) {
        this.file = file;
        this.connection = connection;
        this.segments = segments;
    }

    List<OralQuestion> ask() {
        List<OralQuestion> questions = new ArrayList<>();
        connection
                .both()
                .flatMap(side -> side.retransmissions().stream())
                .forEach(again -> segments.stream()
                        .filter(segment -> segment.frame() == again.frame() && segment.payload() > 0)
                        .findFirst()
                        .ifPresent(segment -> questions.add(question(again, segment))));
        return questions;
    }

    private OralQuestion question(Retransmission again, Seen segment) {
        return OralQuestion.onCapture(
                "retransmission",
                text(
                        "In your %s, frame %d is a retransmission. Which frame had its bytes before, and why did the %s send"
                                + " them again?",
                        file, again.frame(), segment.sender()),
                text(
                        "It carries %s from the relative sequence number %d on. %s %s",
                        bytes(segment.payload()), segment.relativeSequence(), earlier(segment), reason(again)));
    }

    private String earlier(Seen segment) {
        Optional<Seen> first = segments.stream()
                .filter(other -> other.frame() < segment.frame() && other.isFromClient() == segment.isFromClient())
                .filter(other -> other.payload() > 0 && other.relativeSequence() <= segment.relativeSequence())
                .filter(other -> other.relativeSequence() + other.payload() > segment.relativeSequence())
                .findFirst();
        return first.map(found -> text("Frame %d had them first.", found.frame()))
                .orElse("The frame that had them first isn't in the capture: only later bytes are, so these were sent"
                        + " before.");
    }

    private static String reason(Retransmission again) {
        return switch (again.kind()) {
            case FAST ->
                "Duplicate acknowledgements asked for them: a fast retransmission, without waiting for the timer.";
            case SPURIOUS ->
                "The other side had acknowledged them already, but the sender didn't know that: a spurious"
                        + " retransmission.";
            case PLAIN ->
                again.timeout() == null
                        ? "No acknowledgement for them had come."
                        : text(
                                "No acknowledgement had come for %.0f ms after frame %d, so the sender's timer ran out.",
                                again.timeout() / NANOSECONDS_PER_MILLISECOND, again.timeoutFrame());
        };
    }
}
