package chatlab.client;

import chatlab.harness.probe.Shape;
import chatlab.harness.probe.TcpProbe;
import chatlab.harness.probe.Texts;
import chatlab.harness.probe.UdpProbe;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.question.Trial;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The client under test in a chat, its user, and the server that the grader plays for it. */
final class JoinedClient {
    /** How often {@code #ls} may be typed before a list that was sent must show; it takes a few times at most. */
    private static final int MOST_TRIES = 2_000;

    /** How often it may be typed again when what shows looks like another list. */
    private static final int MOST_WRONG = 20;

    private final Trial trial;
    private final ProgramUnderTest program;
    private final TcpProbe server;
    private final String name;
    private final InetSocketAddress address;
    private ActiveUsers known;

    JoinedClient(Trial trial, ProgramUnderTest program, TcpProbe server, String name, InetSocketAddress address) {
        this.trial = trial;
        this.program = program;
        this.server = server;
        this.name = name;
        this.address = address;
    }

    String name() {
        return name;
    }

    /** The server sends a list, and the client has taken it in: only then can something else be sent. */
    void getsList(ActiveUsers users) {
        trial.step("the server sends the list " + users.toMessage(true));
        server.send(users.toMessage(trial.random().nextBoolean()));
        trial.step(name + " types \"#ls\"");
        awaitList(users);
        known = users;
    }

    /** Types {@code #ls} until the list shows: nothing else tells that the client has read it. */
    private void awaitList(ActiveUsers users) {
        String expected = "\"#ls\" shows " + users;
        String wrong = "something without " + name;
        int wrongLines = 0;
        for (int tries = 0; tries < MOST_TRIES && wrongLines < MOST_WRONG; tries++) {
            program.type("#ls");
            String line = nextLine(expected);
            if (line.equals(users.toString())) {
                return;
            }
            if (line.contains(name) && !(known != null && line.equals(known.toString()))) {
                wrong = Texts.quote(line);
                wrongLines++;
            }
        }
        throw new UnmetExpectation(expected, wrongLines == 0 ? "it doesn't show the new list" : "it shows " + wrong);
    }

    /** The next line with more in it than a prompt. */
    private String nextLine(String expected) {
        String line = "";
        while (line.isEmpty()) {
            line = program.line(expected).replaceFirst("^[> ]+", "");
        }
        return line;
    }

    /** The server passes on what somebody says; the client must show it. */
    void hears(String sender, String text, String sign) {
        String message = sender + ": " + text + " ";
        trial.step("the server sends " + Texts.quote(message));
        server.send(message);
        shows("incoming msg from chatserver (" + message + ")", sign);
    }

    /** Another client sends a datagram; the client must show it. */
    void hearsDirectly(UdpProbe from, String sender, String payload, String sign) {
        trial.step(sender + " sends the datagram " + Texts.quote(payload));
        from.send(address, payload.getBytes(StandardCharsets.UTF_8));
        shows("Incoming msg (P2P) from " + sender + ":" + payload, sign);
    }

    /** Waits for a text; a line with {@code sign} in it but not the text is a wrong one. */
    String shows(String text, String sign) {
        return program.shows("the screen shows " + Texts.quote(text), text, sign);
    }

    void types(String line) {
        trial.step(name + " types " + Texts.quote(line));
        program.type(line);
    }

    /** What is typed must be what the server gets next. */
    void says(String text) {
        types(text);
        server.receive("the server gets " + Texts.quote(text) + " next", Shape.of(text));
    }

    /** What is typed must reach another client as one datagram, and nobody else. */
    void saysDirectly(UdpProbe to, String line, String payload) {
        types(line);
        server.staysQuiet();
        String expected = "one datagram from " + address + " with the payload " + Texts.quote(payload);
        UdpProbe.Datagram datagram = to.receive(expected);
        if (!datagram.text().equals(payload)) {
            throw new UnmetExpectation(expected, "its payload is " + Texts.quote(datagram.text()));
        }
        if (!datagram.from().equals(address)) {
            throw new UnmetExpectation(expected, "it comes from " + datagram.from());
        }
    }
}
