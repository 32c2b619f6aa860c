package chatlab.analysis.marks;

import chatlab.analysis.report.Analysis;
import chatlab.analysis.tcp.Rules;
import chatlab.analysis.tcp.TcpConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What TraceQuestions should print of a student's own captures. */
public final class OwnReferences {
    /** The program keeps packets in memory; a chat has far fewer. */
    private static final int MOST_PACKETS = 20_000;

    private OwnReferences() {}

    /** One for each capture that holds a chat from its handshake on; the others say nothing about the program. */
    public static List<TraceReference> of(LabCaptures captures) {
        List<TraceReference> references = new ArrayList<>();
        for (LabCapture capture : List.of(captures.chatserver(), captures.client1())) {
            if (capture.isUsable() && capture.analysis().packets() <= MOST_PACKETS) {
                captures.chats(capture.analysis())
                        .findFirst()
                        .filter(chat -> chat.syn() != null && chat.synAck() != null && chat.headersCut() == 0)
                        .filter(chat -> isFirstBetweenItsHosts(chat, capture.analysis()))
                        .ifPresent(chat -> references.add(reference(capture, chat)));
            }
        }
        return references;
    }

    private static boolean isFirstBetweenItsHosts(TcpConnection chat, Analysis analysis) {
        return analysis.connections(chat.client().address(), chat.server().address()).get(0).stream() == chat.stream();
    }

    private static TraceReference reference(LabCapture capture, TcpConnection chat) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        put(answers, "Q3.frame", chat.syn().frame());
        put(answers, "Q3.sequence", chat.syn().sequence());
        put(answers, "Q3.flags", chat.syn().flags());
        put(answers, "Q4.frame", chat.synAck().frame());
        put(answers, "Q4.sequence", chat.synAck().sequence());
        put(answers, "Q4.acknowledgement", chat.synAck().acknowledgement());
        put(answers, "Q4.flags", chat.synAck().flags());
        put(answers, "Q5.value", chat.minWindowRaw().raw());
        answers.put("Q6.frames", retransmissions(capture, chat));
        return new TraceReference(
                "your " + capture.label(),
                capture.file().toAbsolutePath(),
                chat.client().address(),
                chat.server().address(),
                Collections.unmodifiableMap(answers),
                true);
    }

    private static void put(Map<String, List<String>> answers, String name, Object right) {
        answers.put(name, List.of(right.toString()));
    }

    /** Under either rule set, or with what these call out of order: that too was sent again, or came late. */
    private static List<String> retransmissions(LabCapture capture, TcpConnection chat) {
        List<String> right = new ArrayList<>();
        for (Rules rules : Rules.values()) {
            capture.analysis(rules).tcp().stream()
                    .filter(other -> other.client().equals(chat.client()))
                    .findFirst()
                    .ifPresent(other -> {
                        TreeSet<Integer> frames = new TreeSet<>(other.retransmittedFrames());
                        right.add(frames.toString());
                        other.both().forEach(side -> frames.addAll(side.outOfOrder()));
                        right.add(frames.toString());
                    });
        }
        return right;
    }
}
