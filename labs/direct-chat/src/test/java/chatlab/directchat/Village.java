package chatlab.directchat;

import chatlab.harness.probe.Addresses;
import chatlab.harness.probe.Shape;
import chatlab.harness.probe.TcpListener;
import chatlab.harness.probe.TcpProbe;
import chatlab.harness.probe.Texts;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.question.Trial;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** The peer under test, its index table, and the peers in it, which the grader plays. */
final class Village {
    private static final String LISTEN_HINT =
            "Other peers can connect as soon as the program has started, and whatever its user does.";
    private static final String CONNECTED_HINT =
            "When a peer is let in, or lets us in, the screen shows \"Connected\".";

    private final Trial trial;
    private final String me;
    private final String myPassword;
    private final Member bob;
    private final Member carol;
    private ProgramUnderTest peer;

    /** One of the peers in the index table. */
    record Member(String name, String password, int host, TcpListener listener) {}

    /** Starts the peer under test. */
    Village(Trial trial) {
        this.trial = trial;
        me = trial.draw("alice");
        myPassword = trial.draw("wonderland");
        bob = member("bob", "builder", 1);
        carol = member("carol", "christmas", 2);
    }

    private Member member(String name, String password, int host) {
        return new Member(trial.draw(name), trial.draw(password), host, trial.listenAtAnyPort(host));
    }

    Member bob() {
        return bob;
    }

    Member carol() {
        return carol;
    }

    /** Starts the peer under test; its user types the password. */
    void start() {
        IndexTable table = trial.keep(new IndexTable());
        table.add(bob.name(), bob.password(), bob.listener().address());
        table.add(carol.name(), carol.password(), carol.listener().address());
        trial.step("the peer %s starts at port %d; %s and %s are in its index table"
                .formatted(me, trial.port(), bob.name(), carol.name()));
        peer = trial.start(me, Integer.toString(trial.port()), table.write());
        trial.step("the user types the password " + Texts.quote(myPassword));
        peer.type(myPassword);
    }

    /** Somebody connects, and says nothing yet. */
    TcpProbe connect(String name, int host) {
        trial.step(name + " connects");
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), trial.port());
        return trial.hint(LISTEN_HINT, () -> trial.connectOnceListening(name, host, address));
    }

    /** Somebody connects, sends this first line, and must get this answer. */
    TcpProbe greets(String name, int host, String line, String answer) {
        TcpProbe connection = connect(name, host);
        trial.step(name + " sends " + Texts.quote(line) + " and a line end");
        connection.send(line + "\n");
        String expected = name + " gets the answer " + answer;
        String got = connection.receive(expected, Village::matchAnswer);
        if (!got.equals(answer)) {
            throw new UnmetExpectation(expected, "the answer is " + got);
        }
        return connection;
    }

    /** Either answer, whether or not a line end follows. */
    private static int matchAnswer(String text) {
        return Math.max(Shape.of("OK").match(text), Shape.of("REFUSED").match(text));
    }

    /** A member connects and is let in. */
    Talk joins(Member member) {
        String line = "HELLO " + member.name() + " " + member.password();
        TcpProbe connection = greets(member.name(), member.host(), line, "OK");
        return begin(member, connection);
    }

    private Talk begin(Member member, TcpProbe connection) {
        trial.hint(CONNECTED_HINT, () -> peer.shows("Connected"));
        return Talk.withPeer(trial, peer, member.name(), connection);
    }

    /** The user has the peer connect to a member, which must get the right first line, and lets it in. */
    Talk connectsTo(Member member) {
        String command = "/connect " + member.name();
        trial.step("the user types " + Texts.quote(command));
        peer.type(command);
        TcpProbe connection = member.listener()
                .accept(
                        member.name(),
                        "it connects to " + member.name() + " at "
                                + Addresses.text(member.listener().address()));
        trial.keep(connection);
        String line = "HELLO " + me + " " + myPassword + "\n";
        connection.receive(member.name() + " gets the first line " + Texts.quote(line), Shape.of(line));
        trial.step(member.name() + " answers OK");
        connection.send("OK\n");
        return begin(member, connection);
    }

    void types(String line) {
        trial.step("the user types " + Texts.quote(line));
        peer.type(line);
    }

    /** Waits until the screen shows a text; returns what it showed before. */
    String shows(String text) {
        return peer.shows(text);
    }
}
