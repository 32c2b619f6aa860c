package chatlab.instructor.oral;

import chatlab.analysis.capture.CaptureException;
import chatlab.analysis.report.Analysis;
import chatlab.analysis.report.Analyzer;
import chatlab.analysis.tcp.Rules;
import chatlab.analysis.tcp.Segment;
import chatlab.analysis.tcp.TcpConnection;
import chatlab.instructor.marks.ChatPort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks about what a capture shows; all numbers come from its analysis. */
final class CaptureQuestions {
    /** So many segments of a connection, and of a capture, are asked about. */
    private static final int SEGMENTS = 400;

    private static final int SEGMENTS_OF_ALL = 20_000;
    /** A capture may hold thousands of other connections; questions on these few are enough. */
    private static final int CONNECTIONS = 6;

    private final Map<Integer, List<Seen>> segments = new HashMap<>();
    private int count;

    private CaptureQuestions() {}

    /**
     * The questions that a capture allows: none on what doesn't occur in it.
     *
     * @throws CaptureException if the file can't be read or is no capture; its message is one line
     */
    static List<OralQuestion> of(Path file) throws CaptureException {
        return new CaptureQuestions().ask(file);
    }

    private List<OralQuestion> ask(Path file) throws CaptureException {
        String name = file.getFileName().toString();
        Analysis analysis = Analyzer.analyze(file, Rules.WIRESHARK_4_4, this::keep);
        List<OralQuestion> questions = new ArrayList<>();
        for (TcpConnection connection : asked(analysis)) {
            List<Seen> own = segments.getOrDefault(connection.stream(), List.of());
            questions.addAll(new HandshakeQuestions(name, connection).ask());
            questions.addAll(new WindowQuestions(name, connection, own).ask());
            questions.addAll(new SequenceQuestions(name, connection, own).ask());
            questions.addAll(new RetransmissionQuestions(name, connection, own).ask());
        }
        questions.addAll(new DatagramQuestions(name, analysis).ask());
        return questions;
    }

    private void keep(Segment segment) {
        List<Seen> own = segments.computeIfAbsent(segment.stream(), stream -> new ArrayList<>());
        if (own.size() < SEGMENTS && count < SEGMENTS_OF_ALL && !segment.isCapturedTwice()) {
            own.add(Seen.of(segment));
            count++;
        }
    }

    /** Connections whose handshake was captured and which have payload: those of the chat. */
    private static List<TcpConnection> asked(Analysis analysis) {
        List<TcpConnection> whole = analysis.tcp().stream()
                .filter(connection -> connection.syn() != null && connection.synAck() != null)
                .filter(connection -> connection.both().anyMatch(side -> side.payloadBytes() > 0))
                .toList();
        int port = ChatPort.of(whole);
        return whole.stream()
                .filter(connection -> connection.server().port() == port)
                .limit(CONNECTIONS)
                .toList();
    }
}
