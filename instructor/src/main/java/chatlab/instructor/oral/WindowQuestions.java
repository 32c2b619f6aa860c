package chatlab.instructor.oral;

import static chatlab.instructor.oral.Numbers.text;

import chatlab.analysis.tcp.Handshake;
import chatlab.analysis.tcp.Segment;
import chatlab.analysis.tcp.TcpConnection;
import java.util.ArrayList;
import java.util.List;

/** Asks about advertised windows: what the header says, and what Wireshark shows. */
final class WindowQuestions {
    private final String file;
    private final TcpConnection connection;
    private final List<Seen> segments;

    WindowQuestions(String file, TcpConnection connection, List<Seen> segments) {
        this.file = file;
        this.connection = connection;
        this.segments = segments;
    }

    List<OralQuestion> ask() {
        List<OralQuestion> questions = new ArrayList<>();
        if (connection.syn().windowScale() == null || connection.synAck().windowScale() == null) {
            return questions;
        }
        for (Seen segment : segments) {
            if (!segment.has(Segment.SYN | Segment.RST) && segment.windowBytes() != segment.window()) {
                questions.add(scaled(segment));
            }
        }
        segments.stream()
                .filter(segment -> segment.isFromClient() && !segment.has(Segment.SYN | Segment.RST))
                .filter(segment -> segment.windowBytes() != segment.window())
                .findFirst()
                .ifPresent(first -> questions.add(notScaled(first)));
        return questions;
    }

    private OralQuestion scaled(Seen segment) {
        Handshake announced = segment.isFromClient() ? connection.syn() : connection.synAck();
        int scale = announced.windowScale();
        return OralQuestion.onCapture(
                "scaled window",
                text(
                        "In your %s, why is the window in frame %d shown as %,d when the field says %,d?",
                        file, segment.frame(), segment.windowBytes(), segment.window()),
                text(
                        "The field has 16 bits and counts in units. In frame %d the %s announced the window scale %d, so a"
                                + " unit is 2^%d = %,d bytes: %,d x %,d = %,d. It counts only as both sides announced a scale"
                                + " (RFC 7323, section 2.2).",
                        announced.frame(),
                        segment.sender(),
                        scale,
                        scale,
                        1L << scale,
                        segment.window(),
                        1L << scale,
                        segment.windowBytes()));
    }

    private OralQuestion notScaled(Seen first) {
        Handshake syn = connection.syn();
        return OralQuestion.onCapture(
                "window of a SYN",
                text(
                        "In your %s, the SYN in frame %d announces the window scale %d, and its own window is shown as %,d."
                                + " Is that number scaled? From which frame of the client on is it?",
                        file, syn.frame(), syn.windowScale(), syn.window()),
                text(
                        "No: the window in a segment with SYN is never scaled (RFC 7323, section 2.2), the other side"
                                + " hasn't said yet whether it can. The field of frame %d says %,d, too. From frame %d on it is:"
                                + " the field says %,d, which means %,d bytes.",
                        syn.frame(), syn.window(), first.frame(), first.window(), first.windowBytes()));
    }
}
