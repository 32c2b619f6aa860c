package chatlab.relaychat;

import chatlab.harness.probe.Shape;
import chatlab.harness.probe.TcpProbe;
import chatlab.harness.probe.Texts;
import chatlab.harness.question.Trial;
import java.util.List;

/** A client of the relay that the grader plays. */
final class RelayedClient {
    private final Trial trial;
    private final int id;
    private final TcpProbe connection;

    /** What was said so far, to whomever. */
    private final List<String> said;

    RelayedClient(Trial trial, int id, TcpProbe connection, List<String> said) {
        this.trial = trial;
        this.id = id;
        this.connection = connection;
        this.said = said;
    }

    void sends(String line) {
        trial.step("client " + id + " sends " + Texts.quote(line));
        connection.send(line);
    }

    /** This must be what comes next. */
    void gets(String text) {
        connection.receive("client " + id + " gets " + Texts.quote(text) + " next", Shape.of(text));
    }

    /** Sends a text to another client, and that one gets it next. */
    void tells(RelayedClient other, String text) {
        sends(other.id + " " + text);
        other.gets(text);
    }

    /** The same, but what was said to somebody else may come before. */
    void reaches(RelayedClient other, String text) {
        sends(other.id + " " + text);
        Shape others = said.stream().map(Shape::of).reduce(Shape.NOTHING, Shape::or);
        said.add(text);
        other.connection.receive("client " + other.id + " gets " + Texts.quote(text), Shape.of(text), others);
    }

    /** The relay must keep this connection open, and send nothing. */
    void staysConnected() {
        Meanwhile.staysOpen(trial, connection, null);
    }

    /** The relay closes this connection; returns what it has sent before. */
    String isSentAway() {
        return connection.receiveEnd("the relay closes the connection of client " + id);
    }

    void breaksOff() {
        trial.step("the connection of client " + id + " breaks off (a reset)");
        connection.reset();
    }
}
