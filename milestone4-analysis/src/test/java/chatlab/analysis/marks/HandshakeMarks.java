package chatlab.analysis.marks;

import chatlab.analysis.answers.Answer;
import chatlab.analysis.answers.Answers;
import chatlab.analysis.tcp.Handshake;
import chatlab.analysis.tcp.Retransmission;
import chatlab.analysis.tcp.Side;
import chatlab.analysis.tcp.TcpConnection;
import chatlab.analysis.tcp.TcpDirection;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.question.Part;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;

/** Marks what was said of the handshake: the SYN (Q3) and the SYN-ACK (Q4). */
final class HandshakeMarks {
    private static final String RELATIVE =
            "%s is the relative number, which Wireshark counts from 0 for each connection; the raw one earns all.";
    private static final int SYN = 0x002;
    private static final int SYN_ACK = 0x012;

    private final Answers answers;
    private final ClientConnections connections;

    HandshakeMarks(Answers answers, ClientConnections connections) {
        this.answers = answers;
        this.connections = connections;
    }

    List<Part> syn() {
        return connections.best(having("SYN", TcpConnection::syn), connection -> {
            Handshake syn = connection.syn();
            return List.of(
                    frame("Q3", syn, connection.directions().clientToServer(), TcpConnection::syn),
                    number("Q3.sequence", 2, syn.sequence(), 0, given -> otherSequence(given, Side.CLIENT, connection)),
                    flags("Q3", syn, SYN));
        });
    }

    List<Part> synAck() {
        return connections.best(having("SYN-ACK", TcpConnection::synAck), connection -> {
            Handshake synAck = connection.synAck();
            return List.of(
                    frame("Q4", synAck, connection.directions().serverToClient(), TcpConnection::synAck),
                    number(
                            "Q4.sequence",
                            2,
                            synAck.sequence(),
                            0,
                            given -> otherSequence(given, Side.SERVER, connection)),
                    number(
                            "Q4.acknowledgement",
                            3,
                            synAck.acknowledgement(),
                            1,
                            given -> acknowledgement(given, synAck)),
                    flags("Q4", synAck, SYN_ACK));
        });
    }

    private List<TcpConnection> having(String what, Function<TcpConnection, Handshake> segment) {
        List<TcpConnection> found =
                connections.all().stream().filter(c -> segment.apply(c) != null).toList();
        if (found.isEmpty()) {
            throw new UnmetExpectation(
                    "the %s of client1's connection in %s"
                            .formatted(what, connections.capture().label()),
                    "there is none: the capture was begun too late to hold the handshake, or the server never answered");
        }
        return found;
    }

    /** A segment that was sent again has the same numbers in another frame. */
    private Part frame(
            String question, Handshake right, TcpDirection side, Function<TcpConnection, Handshake> sameOfOthers) {
        Predicate<Long> isRight = given -> given == right.frame()
                || side.retransmissions().stream()
                        .filter(again -> again.sequence() == right.sequence())
                        .map(Retransmission::frame)
                        .anyMatch(frame -> frame.longValue() == given);
        String expected = "the frame of client1's " + (question.equals("Q3") ? "SYN" : "SYN-ACK");
        return Marking.part("frame", 1, answers.get(question + ".frame"), expected, answer -> {
            long given = answer.number();
            String another = ofAnother(sameOfOthers, other -> other.frame() == given);
            return isRight.test(given) ? Verdict.RIGHT : Verdict.wrong(another);
        });
    }

    private Part number(String name, int points, long right, long relative, Function<Long, String> hint) {
        String what = name.substring(name.indexOf('.') + 1);
        return Marking.part(what, points, answers.get(name), "the number as it stands in the header", answer -> {
            long given = answer.number();
            if (given == right) {
                return Verdict.RIGHT;
            }
            return given == relative ? Verdict.half(RELATIVE.formatted(given)) : Verdict.wrong(hint.apply(given));
        });
    }

    /** What a wrong sequence number is in truth; null if it isn't known. */
    private String otherSequence(long given, Side side, TcpConnection connection) {
        Handshake opposite = side == Side.CLIENT ? connection.synAck() : connection.syn();
        if (opposite != null && opposite.sequence() == given) {
            return "That is the number of the other side: who sent this segment?";
        }
        Function<TcpConnection, Handshake> same = side == Side.CLIENT ? TcpConnection::syn : TcpConnection::synAck;
        return ofAnother(same, other -> other.sequence() == given);
    }

    private String acknowledgement(long given, Handshake synAck) {
        long initial = synAck.acknowledgement() - 1 & 0xFFFF_FFFFL;
        return given == initial
                ? "That is the client's sequence number itself; what is acknowledged is the next one that is expected."
                : ofAnother(TcpConnection::synAck, other -> other.acknowledgement() == given);
    }

    /** Says whose segment it is, if another connection in the capture has it; else null. */
    private String ofAnother(Function<TcpConnection, Handshake> segment, Predicate<Handshake> wanted) {
        return connections.others().stream()
                .filter(other -> segment.apply(other) != null && wanted.test(segment.apply(other)))
                .map(other -> "That is from another connection, the one of " + other.client() + ".")
                .findFirst()
                .orElse(null);
    }

    /** Right is what stands in the capture, and also the plain flags without any for congestion control. */
    private Part flags(String question, Handshake segment, int plain) {
        Answer answer = answers.get(question + ".flags");
        return Marking.part("flags", 2, answer, "the flags of this segment, such as \"0x018\"", given -> {
            OptionalInt flags = Flags.parse(given.textOrNumber());
            return Verdict.of(flags.isPresent()
                    && (flags.getAsInt() == plain || flags.getAsInt() == Integer.decode(segment.flags())));
        });
    }
}
