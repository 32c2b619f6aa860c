package chatlab.analysis.marks;

import chatlab.analysis.answers.Answers;
import chatlab.analysis.tcp.Rules;
import chatlab.analysis.tcp.TcpConnection;
import chatlab.harness.question.Part;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Marks what was said of retransmissions, Q6. */
final class RetransmissionMarks {
    private final Answers answers;
    private final ClientConnections connections;

    RetransmissionMarks(Answers answers, ClientConnections connections) {
        this.answers = answers;
        this.connections = connections;
    }

    List<Part> parts() {
        return connections.best(connections.all(), this::of);
    }

    private List<Part> of(TcpConnection connection) {
        Set<Long> newer = frames(connection);
        Set<Long> older = frames(connections.under(Rules.WIRESHARK_4_0, connection));
        Set<Long> both = new TreeSet<>(newer);
        both.addAll(older);
        return List.of(
                Marking.part(
                        "retransmissions",
                        2,
                        answers.get("Q6.retransmissions"),
                        "true if a segment of client1's connection was sent again, else false",
                        answer -> Verdict.of(answer.isTrue() != newer.isEmpty() || answer.isTrue() != older.isEmpty())),
                Marking.part(
                        "frames",
                        2,
                        answers.get("Q6.frames"),
                        "the frames of all segments of client1's connection that were sent again",
                        answer -> judge(new TreeSet<>(answer.numbers()), List.of(newer, older, both))));
    }

    /** Wireshark 4.0 and 4.4 differ in what they call out of order instead: whatever either shows is right. */
    private Verdict judge(Set<Long> given, List<Set<Long>> right) {
        if (right.contains(given)) {
            return Verdict.RIGHT;
        }
        return connections.others().stream()
                        .anyMatch(other -> !given.isEmpty() && frames(other).equals(given))
                ? Verdict.wrong("Those are from another connection.")
                : Verdict.WRONG;
    }

    private static Set<Long> frames(TcpConnection connection) {
        Set<Long> frames = new TreeSet<>();
        connection.retransmittedFrames().forEach(frame -> frames.add(frame.longValue()));
        return frames;
    }
}
