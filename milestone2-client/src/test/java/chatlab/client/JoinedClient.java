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

/** The client under test in a chat, its user, and the server that the grader plays for it. */
final class JoinedClient {
    private final Trial trial;
    private final ProgramUnderTest program;
    private final TcpProbe server;
    private final String name;
    private final InetSocketAddress address;
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
        program.typesUntil("#ls", expected, line -> {
            String answer = line.replaceFirst("^[> ]+", "");
            boolean right = answer.equals(users.toString());
            if (users.areAllIn(answer) && !right && !answer.equals(before)) {
                throw new UnmetExpectation(expected, "it shows " + Texts.quote(answer));
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

    /** The server passes on what somebody says; the client must show it. Returns what the screen showed before. */
    String hears(String sender, String text) {
        String message = sender + ": " + text + " ";
        trial.step("the server sends " + Texts.quote(message));
        server.send(message);
        return shows("incoming msg from chatserver (" + message + ")", "ncoming msg from chatserver");
    }

    /** Another client sends a datagram; the client must show it. Returns what the screen showed before. */
    String hearsDirectly(UdpProbe from, String sender, String payload) {
        trial.step(sender + " sends the datagram " + Texts.quote(payload));
        from.send(address, payload.getBytes(StandardCharsets.UTF_8));
        return shows("Incoming msg (P2P) from " + sender + ":" + payload, "ncoming msg (P2P)");
    }

    /** Waits for a text; a line with {@code sign} in it but not the text is meant as it, and wrong. */
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

    /** What is typed must be the next datagram that another client gets. */
    void saysDirectly(UdpProbe to, String line, String payload) {
        types(line);
        String expected = "one datagram from " + Addresses.text(address) + " with the payload " + Texts.quote(payload);
        UdpProbe.Datagram datagram = to.receive(expected);
        if (!datagram.text().equals(payload)) {
            throw new UnmetExpectation(expected, "its payload is " + Texts.quote(datagram.text()));
        }
        if (datagram.from().getPort() != address.getPort()) {
            throw new UnmetExpectation(expected, "it comes from " + Addresses.text(datagram.from()));
        }
    }
}
