package chatlab.peertablechat;

import chatlab.harness.probe.Shape;
import chatlab.harness.probe.TcpListener;
import chatlab.harness.probe.TcpProbe;
import chatlab.harness.probe.Texts;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.question.Trial;
import java.net.InetSocketAddress;

/** A peer that the grader plays: it writes to the peer under test and, where it listens, is written to. */
final class OtherPeer {
    private static final String CONNECT_HINT =
            "A socket is connected to the address and the port that the user has typed.";
    private static final String ADDRESS_HINT =
            "A message begins with the place where others can write to its sender: the IP address of its own end of the"
                    + " connection, and the port where it listens.";
    private static final String TEXT_HINT =
            "Behind the address come a space, the name, a space, and what the user has typed, as it is.";
    private static final String CLOSE_HINT =
            "There is one message in a connection and nothing behind it, no line end either. Then the connection is closed.";

    private final Trial trial;
    private final PeerUnderTest target;
    private final String team;
    private final int host;
    private final int port;
    private TcpListener listener;
    private TcpProbe connection;

    OtherPeer(Trial trial, PeerUnderTest target, String name, int host, int port) {
        this.trial = trial;
        this.target = target;
        this.team = trial.draw(name);
        this.host = host;
        this.port = port;
    }

    /** Listens, from now on. */
    OtherPeer listens() {
        listener = trial.listen(new InetSocketAddress(trial.host(host), port));
        return this;
    }

    PeerAddress address() {
        return new PeerAddress(trial.host(host).getHostAddress(), port);
    }

    /** The line that a text of this peer is, as it is sent and shown. */
    String line(String text) {
        return address() + " " + team + " " + text;
    }

    /** A text of this peer, which no program can know beforehand. */
    String draw(String text) {
        return trial.draw(text + " number ");
    }

    /** Connects, and says nothing yet. */
    TcpProbe connects() {
        trial.step(team + " connects");
        return trial.connect(team, host, target.address());
    }

    /** Sends a message, in a connection of its own. */
    void writes(String text) {
        sends(line(text)).close();
    }

    /** Sends something in a connection that stays open. */
    TcpProbe sends(String bytes) {
        trial.step(team + " sends " + Texts.quote(bytes));
        TcpProbe probe = trial.connect(team, host, target.address());
        probe.send(bytes);
        return probe;
    }

    /** Sends a message, and the peer under test shows it. */
    void isHeard(String text) {
        String drawn = draw(text);
        writes(drawn);
        target.shows(line(drawn), drawn);
    }

    /** The peer under test shows a message whose text others may have sent, too. */
    void isShown(String text) {
        target.shows(line(text), address() + " " + team);
    }

    /** Says goodbye, and the peer under test tells it. */
    void leaves() {
        writes("exit");
        tellsItHasLeft();
    }

    /** The peer under test tells that this one has left. */
    void tellsItHasLeft() {
        target.shows(address() + " " + team + " disconnected", "disconnected");
    }

    /** The peer under test must connect, and this text must be what comes; whatever it does next doesn't matter. */
    void gets(String text) {
        gets(text, TEXT_HINT);
    }

    /** The same with another hint for a text that is wrong. */
    void gets(String text, String hint) {
        accepts(text, hint);
        connection.close();
    }

    private void accepts(String text, String hint) {
        connection = trial.hint(CONNECT_HINT, () -> listener.accept(team, "the peer connects to " + this));
        trial.keep(connection);
        String from = connection.peer().getHostAddress() + ":" + target.port() + " ";
        receives(from, ADDRESS_HINT);
        receives(target.team() + " " + text, hint);
    }

    private void receives(String expected, String hint) {
        trial.hint(
                hint, () -> connection.receive(team + " gets " + Texts.quote(expected) + " next", Shape.of(expected)));
    }

    /** The same, and the message must be all that comes in its connection; null for the usual hint. */
    void getsOnly(String text, String hint) {
        accepts(text, hint == null ? TEXT_HINT : hint);
        String rest = trial.hint(
                CLOSE_HINT, () -> connection.receiveEnd("the connection is closed when the message is sent"));
        if (!rest.isEmpty()) {
            throw new UnmetExpectation(
                    "nothing comes behind the message", team + " got " + Texts.quote(rest) + " behind it", CLOSE_HINT);
        }
    }

    /** Nobody but this grader must have connected since the last message; else there is a hint. */
    void hasHeardNothing(String hint) {
        String marker = trial.draw("marker");
        trial.connect(team, host, new InetSocketAddress(trial.host(host), port)).send(marker);
        TcpProbe first = trial.keep(listener.accept(team, "a connection of the grader's own comes"));
        String expected = team + " isn't written to any more";
        first.receive(expected, text -> {
            if (!marker.startsWith(text) && !text.startsWith(marker)) {
                throw new UnmetExpectation(expected, team + " got " + Texts.quote(text), hint);
            }
            return Shape.of(marker).match(text);
        });
    }

    @Override
    public String toString() {
        return team + " at " + address();
    }
}
