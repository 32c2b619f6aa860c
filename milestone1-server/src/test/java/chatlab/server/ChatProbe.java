package chatlab.server;

import chatlab.harness.probe.Shape;
import chatlab.harness.probe.TcpProbe;
import chatlab.harness.probe.Texts;
import chatlab.harness.question.Trial;
import java.util.ArrayList;
import java.util.List;

/** A client of the chat that the grader plays. */
final class ChatProbe {
    private final Trial trial;
    private final String name;
    private final String ip;
    private final TcpProbe connection;
    private final Shape late;
    private final List<String> said = new ArrayList<>();
    private Shape list = Shape.NOTHING;

    /**
     * A client that has connected.
     *
     * @param late what was said last before: a server that is still going through its clients may pass it on to this one
     */
    ChatProbe(Trial trial, String name, String ip, TcpProbe connection, Shape late) {
        this.trial = trial;
        this.name = name;
        this.ip = ip;
        this.connection = connection;
        this.late = late;
    }

    String name() {
        return name;
    }

    String ip() {
        return ip;
    }

    void givesName() {
        trial.step(name + " sends the name");
        connection.send(name);
    }

    /** Whether the server has reacted to this client in any way. */
    boolean hasAnswer() {
        return connection.hasAnswer();
    }

    void says(String text) {
        trial.step(name + " says " + Texts.quote(text));
        said.add(message(text));
        connection.send(text);
    }

    /** What the server must make of a text that this client says. */
    String message(String text) {
        return name + ": " + text + " ";
    }

    /** Some list must be what comes next, right or wrong: the server knows this client now. */
    void seesSomeList() {
        connection.receive(name + " gets a list of users, like !{\"name\": \"IP address\"}", UserList.ANY, late);
    }

    /** This list must be what comes next; the one before may be repeated. */
    void sees(UserList expected) {
        connection.receive(name + " gets the list " + expected, expected, list.or(late));
        list = expected;
    }

    /** What somebody said must be what comes next, but for lists and for what this client has said itself. */
    void hears(ChatProbe sender, String text) {
        receive(sender, text, said.stream().map(Shape::of).reduce(UserList.ANY, Shape::or));
    }

    /** The same, but its own words must not come. */
    void hearsOnly(ChatProbe sender, String text) {
        receive(sender, text, UserList.ANY);
    }

    private void receive(ChatProbe sender, String text, Shape others) {
        String message = sender.message(text);
        connection.receive(name + " gets " + Texts.quote(message), Shape.of(message), others.or(late));
    }

    void leaves() {
        trial.step(name + " closes the connection");
        connection.close();
    }

    void breaksOff() {
        trial.step(name + "'s connection breaks off (a reset)");
        connection.reset();
    }
}
