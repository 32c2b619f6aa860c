package chatlab.analysis.marks;

import chatlab.analysis.answers.Answer;
import chatlab.analysis.answers.Answers;
import chatlab.analysis.marks.LabCapture.FrameFacts;
import chatlab.analysis.tcp.Rules;
import chatlab.analysis.tcp.TcpConnection;
import chatlab.analysis.tcp.Window;
import chatlab.harness.question.Part;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Marks what was said of the advertised windows, Q5. */
final class WindowMarks {
    private final Answers answers;
    private final ClientConnections connections;

    WindowMarks(Answers answers, ClientConnections connections) {
        this.answers = answers;
        this.connections = connections;
    }

    List<Part> parts() {
        return connections.best(connections.all(), connection -> List.of(smallest(connection), throttled(connection)));
    }

    private Part smallest(TcpConnection connection) {
        Answer frame = answers.get("Q5.frame");
        Answer value = answers.get("Q5.value");
        Answer unit = answers.get("Q5.unit");
        return Marking.part(
                "smallest window",
                3,
                List.of(frame, value, unit),
                "the smallest window, its unit, and a frame of client1's connection that advertises it",
                () -> judge(connection, frame.number(), value.number(), unit.text()));
    }

    private Verdict judge(TcpConnection connection, long frame, long value, String unit) {
        switch (unit.toLowerCase(Locale.ROOT)) {
            case "raw":
                return smallestRaw(connection).anyMatch(raw -> raw == value)
                        ? inFrame(connection, frame, value, true)
                        : Verdict.wrong(hint(connection, value, true));
            case "bytes", "byte":
                return smallestBytes(connection).anyMatch(bytes -> bytes == value)
                        ? inFrame(connection, frame, value, false)
                        : Verdict.wrong(hint(connection, value, false));
            default:
                return Verdict.wrong("The unit is either \"raw\" or \"bytes\".");
        }
    }

    /** The smallest numbers in the headers: with the handshake, and without. */
    private static Stream<Long> smallestRaw(TcpConnection connection) {
        return Stream.of(connection.minWindowRaw(), connection.minWindowRawWithoutSyn())
                .filter(Objects::nonNull)
                .map(window -> (long) window.raw());
    }

    /** The smallest windows in bytes: with the handshake, and without. */
    private static Stream<Long> smallestBytes(TcpConnection connection) {
        return Stream.of(connection.minWindow(), connection.minWindowWithoutSyn())
                .filter(Objects::nonNull)
                .map(Window::bytes);
    }

    private Verdict inFrame(TcpConnection connection, long frame, long value, boolean raw) {
        FrameFacts found = connections.capture().segment(frame);
        if (found == null || found.stream() != connection.stream()) {
            return Verdict.wrong("The window is right, but frame %s is not of client1's connection.".formatted(frame));
        }
        if (found.isReset() || value != (raw ? found.window() : found.windowBytes())) {
            return Verdict.wrong("The window is right, but frame %s does not advertise it.".formatted(frame));
        }
        return Verdict.RIGHT;
    }

    private String hint(TcpConnection connection, long value, boolean raw) {
        if (!raw && smallestRaw(connection).anyMatch(other -> other == value)) {
            return "That is the number in the header, unscaled. In bytes it is shifted by the window scale that the"
                    + " sender announced in its SYN; only in a SYN it isn't.";
        }
        if (raw && smallestBytes(connection).anyMatch(other -> other == value)) {
            return "That is in bytes: the raw one is the number as it stands in the header.";
        }
        if (value == 0) {
            return "A segment with RST has a window of 0 that says nothing: leave those out.";
        }
        boolean ofAnother = connections.others().stream()
                .anyMatch(other -> (raw ? smallestRaw(other) : smallestBytes(other)).anyMatch(least -> least == value));
        return ofAnother ? "That is the smallest window of another connection." : null;
    }

    private Part throttled(TcpConnection connection) {
        boolean right = Stream.of(connection, connections.under(Rules.WIRESHARK_4_0, connection))
                .anyMatch(TcpConnection::senderThrottled);
        return Marking.part(
                "throttled",
                1,
                answers.get("Q5.throttled"),
                "true if a window of client1's connection was closed or filled, else false",
                answer -> Verdict.of(answer.isTrue() == right));
    }
}
