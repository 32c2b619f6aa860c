package chatlab.analysis.marks;

import chatlab.analysis.answers.Answer;
import chatlab.analysis.answers.Answers;
import chatlab.analysis.answers.UnusableAnswerException;
import chatlab.analysis.report.Analysis;
import chatlab.analysis.tcp.Rules;
import chatlab.analysis.tcp.TcpConnection;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.question.Part;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** client1's connections to the server in {@code chatserver.pcap}, which Q3 to Q6 are about. */
final class ClientConnections {
    private final LabCaptures captures;
    private final LabCapture capture;
    private final InetAddress client;
    private final InetAddress server;

    /** Finds them; throws UnmetExpectation with the one thing that is wrong: an address, the capture. */
    ClientConnections(Answers answers, LabCaptures captures) {
        this.captures = captures;
        this.capture = captures.chatserver();
        this.client = address("client1", answers);
        this.server = address("server", answers);
        if (all().isEmpty()) {
            throw new UnmetExpectation("client1's connection to the server in " + capture.label(), whyNone(answers));
        }
    }

    private static InetAddress address(String name, Answers answers) {
        try {
            return answers.get(name).address();
        } catch (UnusableAnswerException e) {
            throw new UnmetExpectation(name + ": " + e.expected(), e.found());
        }
    }

    private String whyNone(Answers answers) {
        List<TcpConnection> chats = captures.chats(capture.analysis()).toList();
        Answer client1 = answers.get("client1");
        if (chats.isEmpty()) {
            return capture.label() + " has " + LabCaptures.insteadOfChat(capture.analysis());
        }
        if (chats.stream().anyMatch(c -> isBetween(c, server, client))) {
            return "%s and %s have their roles swapped: the server is the one that the SYN goes to"
                    .formatted(client1.said(), answers.get("server").said());
        }
        boolean knowsServer = chats.stream().anyMatch(c -> c.server().address().equals(server));
        Answer wrong = knowsServer ? client1 : answers.get("server");
        return "%s, which is in no connection as %s"
                .formatted(wrong.said(), knowsServer ? "a client of that server" : "the server");
    }

    private static boolean isBetween(TcpConnection connection, InetAddress client, InetAddress server) {
        return connection.client().address().equals(client)
                && connection.server().address().equals(server);
    }

    LabCapture capture() {
        return capture;
    }

    /** The connections, in the order in which they began. */
    List<TcpConnection> all() {
        return of(capture.analysis()).toList();
    }

    private Stream<TcpConnection> of(Analysis analysis) {
        return captures.chats(analysis).filter(connection -> isBetween(connection, client, server));
    }

    /** The same connection under other rules; it may be a part of another one there. */
    TcpConnection under(Rules rules, TcpConnection connection) {
        return of(capture.analysis(rules))
                .filter(other -> other.client().equals(connection.client()))
                .filter(other -> other.syn() == null
                        || connection.syn() == null
                        || other.syn().frame() == connection.syn().frame())
                .findFirst()
                .orElse(connection);
    }

    /** The connections of the others. */
    List<TcpConnection> others() {
        return capture.analysis().tcp().stream()
                .filter(connection -> !isBetween(connection, client, server))
                .toList();
    }

    /** Marks against the connection that earns most: a client may have come more than once. */
    List<Part> best(List<TcpConnection> connections, Function<TcpConnection, List<Part>> marks) {
        return connections.stream()
                .map(marks)
                .max(Comparator.comparingInt(Marking::earned))
                .orElseThrow();
    }
}
