package chatlab.instructor.marks;

import chatlab.analysis.tcp.TcpConnection;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Which port the server of a chat has. */
public final class ChatPort {
    private static final int USUAL = 5000;

    private ChatPort() {}

    /** 5000 if some of these connections go there; else, as a student may have chosen another one, where most go. */
    public static int of(Collection<TcpConnection> connections) {
        Map<Integer, Long> counts = connections.stream()
                .collect(Collectors.groupingBy(connection -> connection.server().port(), Collectors.counting()));
        return counts.containsKey(USUAL)
                ? USUAL
                : counts.entrySet().stream()
                        .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .orElse(USUAL);
    }
}
