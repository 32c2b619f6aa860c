package chatlab.analysis.marks;

import static java.util.stream.Collectors.toSet;

import chatlab.analysis.tcp.TcpConnection;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.question.Part;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/** Marks the captures themselves, Q13. */
public final class CaptureMarks {
    private final LabCaptures captures;

    public CaptureMarks(LabCaptures captures) {
        this.captures = captures;
    }

    /** What is noteworthy but costs nothing, a sentence each. */
    public List<String> remarks() {
        return captures.all().stream()
                .filter(LabCapture::isUsable)
                .flatMap(capture -> capture.analysis().warnings().stream()
                        .filter(warning -> !warning.startsWith("capture begun late"))
                        .map(warning -> capture.label() + " (costs nothing): " + warning))
                .toList();
    }

    /** The parts of Q13; throws UnmetExpectation if there is nothing to mark. */
    public List<Part> parts() {
        if (captures.all().stream().noneMatch(LabCapture::isUsable)) {
            throw new UnmetExpectation(
                    "captures of the chat, recorded at three hosts",
                    String.join(
                            "; ",
                            captures.all().stream().map(LabCapture::problem).toList()));
        }
        return List.of(readable(), begunInTime(), theChat(), bothEnds());
    }

    /** A point for each file; a copy of another one isn't a capture of its own. */
    private Part readable() {
        Tally tally = new Tally();
        for (LabCapture capture : captures.all()) {
            tally.check(1, problem(capture));
        }
        return tally.part(
                "three readable captures",
                "three files, each recorded at its own host",
                "Record at chatserver, client1 and client2, each into a file of its own.");
    }

    /** Why a capture doesn't count; null if it does. */
    private String problem(LabCapture capture) {
        return capture.isUsable() ? copyOfEarlier(capture) : capture.problem();
    }

    /** Said again where the reason has been told before. */
    private static String doesNotCount(LabCapture capture) {
        return capture.label() + " doesn't count";
    }

    private String copyOfEarlier(LabCapture capture) {
        return captures.all().stream()
                .takeWhile(earlier -> earlier != capture)
                .filter(capture::isCopyOf)
                .map(earlier -> capture.label() + " is a copy of " + earlier.label())
                .findFirst()
                .orElse(null);
    }

    /** Both points if all three captures show every handshake of the chat, one if some do. */
    private Part begunInTime() {
        Tally tally = new Tally();
        captures.all().forEach(capture -> tally.check(0, lateness(capture)));
        long inTime = captures.all().stream()
                .filter(capture -> lateness(capture) == null)
                .count();
        tally.give(inTime == 3 ? 2 : inTime > 0 ? 1 : 0, 2);
        return tally.part(
                "begun before the handshake",
                "SYN and SYN-ACK of each chat connection",
                "Start all three recordings, wait until tcpdump says that it listens, and only then start the clients.");
    }

    private String lateness(LabCapture capture) {
        if (problem(capture) != null) {
            return doesNotCount(capture);
        }
        if (captures.chats(capture.analysis()).findAny().isEmpty()) {
            return capture.label() + " has " + LabCaptures.insteadOfChat(capture.analysis());
        }
        return captures.chats(capture.analysis())
                .filter(CaptureMarks::isLate)
                .map(connection -> "%s holds no handshake of %s".formatted(capture.label(), connection.client()))
                .findFirst()
                .orElse(null);
    }

    /** Packets left over from an earlier run, without payload, don't make a capture late. */
    private static boolean isLate(TcpConnection connection) {
        return (connection.syn() == null || connection.synAck() == null) && carries(connection, 1);
    }

    /** Whether at least so many of the two sides sent something. */
    private static boolean carries(TcpConnection connection, int sides) {
        return connection.both().filter(side -> side.payloadBytes() > 0).count() >= sides;
    }

    /** A point for each file that holds what its host saw of the chat. */
    private Part theChat() {
        Tally tally = new Tally();
        tally.check(1, atServer(captures.chatserver()));
        tally.check(1, atClient(captures.client1()));
        tally.check(1, ofAnotherClient());
        return tally.part(
                "the chat's TCP and UDP in them",
                "at the server TCP with two clients or more, at each client TCP with the server and UDP with a client",
                "Everybody says something to all, and client1 and client2 send each other a private message.");
    }

    private String atServer(LabCapture capture) {
        if (problem(capture) != null) {
            return doesNotCount(capture);
        }
        int clients = clients(capture).size();
        return clients > 1
                ? null
                : capture.label() + " has a chat of " + clients + (clients == 1 ? " client" : " clients");
    }

    private String atClient(LabCapture capture) {
        if (problem(capture) != null) {
            return doesNotCount(capture);
        }
        if (clients(capture).isEmpty()) {
            return capture.label() + " has no TCP connection of the chat with messages both ways";
        }
        return captures.hasChatDatagrams(capture.analysis())
                ? null
                : capture.label() + " has no UDP datagram from one client to another";
    }

    private String ofAnotherClient() {
        LabCapture one = captures.client1();
        LabCapture other = captures.client2();
        String problem = atClient(other);
        boolean same = problem == null
                && one.isUsable()
                && clients(one).size() == 1
                && clients(one).equals(clients(other));
        return same ? other.label() + " shows the same client as " + one.label() : problem;
    }

    /** The clients that talked with the server. */
    private Set<InetAddress> clients(LabCapture capture) {
        return captures.chats(capture.analysis())
                .filter(connection -> carries(connection, 2))
                .map(connection -> connection.client().address())
                .collect(toSet());
    }

    /** A point for each client's capture that shows the other end of a connection in the server's. */
    private Part bothEnds() {
        Tally tally = new Tally();
        tally.check(1, disagreement(captures.client1()));
        tally.check(1, disagreement(captures.client2()));
        return tally.part(
                "both ends of a connection agree",
                "a connection with the same initial sequence numbers in the client's capture and in the server's",
                "All three recordings must run during the same chat.");
    }

    private String disagreement(LabCapture capture) {
        LabCapture other = captures.chatserver();
        if (problem(capture) != null || problem(other) != null) {
            return doesNotCount(problem(capture) != null ? capture : other);
        }
        return new BothEnds(captures).disagreement(capture, other);
    }
}
