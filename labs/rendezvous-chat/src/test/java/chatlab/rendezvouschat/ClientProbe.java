package chatlab.rendezvouschat;

import chatlab.harness.probe.Texts;
import chatlab.harness.probe.UdpProbe;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.question.Trial;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/** A client that the grader plays: its datagrams to the server, and those that it gets. */
final class ClientProbe {
    private static final int LONGEST_NAME = 20;

    private final Trial trial;
    private final String id;
    private final UdpProbe socket;
    private IdList list;

    ClientProbe(Trial trial, String id, UdpProbe socket) {
        this.trial = trial;
        this.id = id;
        this.socket = socket;
    }

    String id() {
        return id;
    }

    /** What the steps call it. */
    String name() {
        return id.length() > LONGEST_NAME ? "the client with the long ID" : id;
    }

    /** Its address as Python writes a pair. */
    String pair() {
        InetSocketAddress address = socket.address();
        return "('%s', %d)".formatted(address.getAddress().getHostAddress(), address.getPort());
    }

    /** Sends the server a text. */
    void sends(String text, InetSocketAddress server) {
        trial.step(name() + " sends " + Texts.quote(text));
        repeats(text, server);
    }

    /** The same for what was sent before: nobody needs to be told again. */
    void repeats(String text, InetSocketAddress server) {
        socket.send(server, text.getBytes(StandardCharsets.UTF_8));
    }

    boolean hasAnswer() {
        return !socket.arrived().isEmpty();
    }

    /** This list must be what comes next, but for earlier ones, of which the first may have been asked for again. */
    void sees(IdList expected, List<IdList> earlier) {
        Predicate<String> first = text -> !earlier.isEmpty() && earlier.get(0).is(text);
        receive(expected.toString(), expected::is, text -> earlier.stream().anyMatch(list -> list.is(text)), first);
        list = expected;
    }

    /** This list comes, though it is the same as the one before. */
    void seesAgain(IdList expected) {
        receive(expected.toString(), expected::is, text -> false, text -> false);
    }

    /** This answer must be what comes next; the list that came before it may come again. */
    void isTold(String answer) {
        receive(answer, answer::equals, text -> list != null && list.is(text), text -> false);
    }

    /** Of what is left over, the message tells only what isn't usual. */
    private void receive(
            String expected, Predicate<String> right, Predicate<String> leftOver, Predicate<String> usual) {
        String what = name() + " gets " + Texts.quote(expected);
        String text = socket.receive(what).text();
        while (leftOver.test(text)) {
            text = usual.test(text) ? socket.receive(what).text() : receiveAfter(text, what);
        }
        if (!right.test(text)) {
            throw new UnmetExpectation(what, "it gets " + Texts.quote(text));
        }
    }

    private String receiveAfter(String before, String what) {
        try {
            return socket.receive(what).text();
        } catch (UnmetExpectation e) {
            throw new UnmetExpectation(what, "it gets only " + Texts.quote(before) + "; then " + e.actual(), e.hint());
        }
    }
}
