package chatlab.client;

import chatlab.harness.probe.Addresses;
import chatlab.harness.probe.Shape;
import chatlab.harness.probe.TcpProbe;
import chatlab.harness.probe.Texts;
import chatlab.harness.probe.UdpProbe;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.question.Trial;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The client under test in a chat, its user, and the server that the grader plays for it. */
final class JoinedClient {
    /** What stands for the name of a sender who isn't in the list. */
    static final String NOBODY = "Non-registered";

    private static final String FORM_HINT =
            "Names and addresses, in the order of the list that came last, and every character as expected.";
    private static final String COMMAND_HINT =
            "What is for the client itself isn't sent: what decides which line goes to the server?";
    private static final String PAYLOAD_HINT = "The payload is what stands behind the colon, as it was typed.";
    private static final String ONCE_HINT = "A private message is sent to its addressee only, and once.";
    private static final String SOCKET_HINT =
            "A datagram has the address and the port of the socket that sends it. Which socket does the client have?";

    private final Trial trial;
    private final ProgramUnderTest program;
    private final TcpProbe server;
    private final String name;
    private final InetSocketAddress address;
    private final List<String> sent = new ArrayList<>();
    private String known = "";

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

    /** The server sends a list, and the client has taken it in, as {@code #ls} tells in whatever form. */
    void getsList(ActiveUsers users) {
        send(users);
        program.typesUntil("#ls", "\"#ls\" shows " + users, users::areAllIn);
    }

    /** The same, and {@code #ls} must show the list as it is; the one before may still show for a while. */
    void showsList(ActiveUsers users) {
        String expected = "\"#ls\" shows " + users;
        String before = known;
        send(users);
        program.typesUntil("#ls", expected, answer -> {
            boolean right = answer.equals(users.toString());
            if (users.areAllIn(answer) && !right && !answer.equals(before)) {
                throw new UnmetExpectation(expected, "it shows " + Texts.quote(answer), FORM_HINT);
            }
            return right;
        });
    }

    /** A list is taken in when {@code #ls} shows it: nothing else tells that the client has read it. */
    private void send(ActiveUsers users) {
        trial.step("the server sends the list " + users.toMessage(true));
        server.send(users.toMessage(trial.random().nextBoolean()));
        trial.step(name + " types \"#ls\"");
        known = users.toString();
    }

    /**
     * The server passes on what somebody says; the client must show it. Returns what the screen showed before.
     *
     * <p>A number that is drawn tells the text from what was said before.
     */
    String hears(String sender, String text) {
        String message = sender + ": " + text + trial.draw(" number ") + " ";
        trial.step("the server sends " + Texts.quote(message));
        server.send(message);
        return shows("incoming msg from chatserver (" + message + ")", "ncoming msg from chatserver");
    }

    /** The same for a datagram that another client sends. */
    String hearsDirectly(UdpProbe from, String sender, String text) {
        String payload = " " + text + trial.draw(" number ");
        trial.step((sender.equals(NOBODY) ? from.name() : sender) + " sends the datagram " + Texts.quote(payload));
        from.send(address, payload.getBytes(StandardCharsets.UTF_8));
        return shows("Incoming msg (P2P) from " + sender + ":" + payload, "ncoming msg (P2P)");
    }

    /** Waits for a text; a line with {@code sign} in it but not the text is meant as it, and wrong. */
    String shows(String text, String... signs) {
        return program.shows("the screen shows " + Texts.quote(text), text, signs);
    }

    void types(String line) {
        trial.step(name + " types " + Texts.quote(line));
        program.type(line);
    }

    /** What is typed must be what the server gets next. */
    void says(String text) {
        types(text);
        String expected = "the server gets " + Texts.quote(text) + " next";
        server.receive(expected, got -> {
            if (got.startsWith("#ls")) { // nobody knows how often
                throw new UnmetExpectation(expected, "it gets \"#ls\"", COMMAND_HINT);
            }
            return Shape.of(text).match(got);
        });
    }

    /** A private message, with a number that is drawn, must be the next datagram that its addressee gets. */
    void saysDirectly(String addressee, UdpProbe to, String text) {
        String drawn = trial.draw(text);
        sends(to, "@" + addressee + ":" + drawn, drawn, PAYLOAD_HINT);
    }

    /** What is typed must be the next datagram that another client gets, with this payload, or else there is a hint. */
    void sends(UdpProbe to, String line, String payload, String hint) {
        types(line);
        String expected = "%s gets one datagram from %s with the payload %s"
                .formatted(to.name(), Addresses.text(address), Texts.quote(payload));
        UdpProbe.Datagram datagram = to.receive(expected);
        String got = Texts.quote(datagram.text());
        if (sent.contains(datagram.text())) {
            throw new UnmetExpectation(expected, to.name() + " gets the earlier message " + got, ONCE_HINT);
        }
        if (!datagram.text().equals(payload)) {
            throw new UnmetExpectation(expected, "its payload is " + got, hint);
        }
        if (datagram.from().getPort() != address.getPort()) {
            throw new UnmetExpectation(expected, "it comes from " + Addresses.text(datagram.from()), SOCKET_HINT);
        }
        sent.add(payload);
    }
}
