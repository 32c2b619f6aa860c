package chatlab.peertablechat;

import chatlab.harness.probe.SampleText;
import chatlab.harness.probe.TcpProbe;
import chatlab.harness.question.Grader;
import chatlab.harness.question.Question;
import chatlab.harness.question.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Marks what a peer shows of the messages that it gets. */
@Grader(lab = "peer-table-chat", milestone = 1, title = "peer", points = 100, program = "chatlab.peertablechat.Peer")
final class ReceivingGrader {
    private static final int MANY = 12;

    private final Trial trial;
    private final Peers peers;
    private final PeerUnderTest peer;

    ReceivingGrader(Trial trial) {
        this.trial = trial;
        this.peers = new Peers(trial);
        this.peer = peers.peer();
    }

    @Question(
            number = "Q1.6",
            points = 12,
            needs = "Q1.1",
            hint =
                    "Follow a message: the selector wakes up, the connection is accepted and watched, its bytes are read, the"
                            + " whole line is shown. Then all of it begins again.")
    void a_message_is_shown_as_a_whole_line() {
        peer.start();
        OtherPeer bob = peers.bob();
        OtherPeer carol = peers.carol();

        bob.isHeard("hello");
        carol.isHeard("hello");
        String last = bob.draw("bye");
        bob.writes(last);
        peer.showsOnly(bob.line(last), last); // the line before has its end by now
    }

    @Question(
            number = "Q1.7",
            points = 4,
            needs = "Q1.6",
            hint = "What is shown is all that came, and only that, as UTF-8.")
    void a_text_is_shown_as_it_came() {
        peer.start();
        OtherPeer bob = peers.bob();

        for (SampleText sample : MenuGrader.texts()) {
            bob.writes(sample.text());
            trial.hint(sample.hint(), () -> bob.isShown(sample.text()));
        }
        bob.isHeard("bye");
    }

    @Question(
            number = "Q1.8",
            points = 8,
            needs = "Q1.6",
            hint =
                    "One thread receives from all, so it must never wait for one of them: only the selector waits, for all"
                            + " channels at once.")
    void a_connection_that_says_nothing_holds_up_nobody() {
        peer.start();
        peers.carol().connects();

        peers.bob().isHeard("hello");
        peers.dave().connects();
        peers.bob().isHeard("bye");
    }

    @Question(
            number = "Q1.9",
            points = 4,
            needs = "Q1.8",
            hint =
                    "Many connections are open at once. Is each selected key dealt with, and has each connection an Incoming of its own?")
    void many_peers_that_write_at_once_are_all_shown() {
        peer.start();
        List<String> lines = new ArrayList<>();
        List<TcpProbe> connections = new ArrayList<>();
        trial.step(MANY + " peers connect, then all of them write, then all of them close their connections");
        for (int i = 0; i < MANY; i++) {
            OtherPeer other = peers.dave();
            lines.add(other.line("I am number " + i));
            connections.add(trial.connect("peer " + i, 1, peer.address()));
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            order.add(i);
        }
        Collections.shuffle(order, trial.random());
        for (int i : order) {
            connections.get(i).send(lines.get(i));
        }
        connections.forEach(TcpProbe::close);

        peer.showsAll(lines);
    }

    @Question(
            number = "Q1.10",
            points = 4,
            needs = "Q1.6",
            hint =
                    "Some peers keep their connection open. For how long may the selector wait when it isn't known whether"
                            + " more comes? And is a key that was dealt with taken out of the set, or does it look like news"
                            + " again?")
    void a_message_is_shown_although_its_connection_stays_open() {
        peer.start();
        OtherPeer bob = peers.bob();
        OtherPeer carol = peers.carol();

        String first = bob.draw("hello");
        bob.sends(bob.line(first));
        peer.shows(bob.line(first), first);
        String second = carol.draw("hello");
        carol.sends(carol.line(second));
        peer.shows(carol.line(second), second);
    }

    @Question(
            number = "Q1.11",
            points = 4,
            needs = "Q1.6",
            hint = "Reading from a connection that has broken throws. What should end then, and what should go on?")
    void a_connection_that_breaks_off_harms_nobody_else() {
        peer.start();
        OtherPeer bob = peers.bob();
        bob.isHeard("hello"); // so the peer is at work

        TcpProbe broken = peers.carol().connects();
        trial.step("the connection breaks off (a reset)");
        broken.reset();
        peers.dave().connects().close();
        bob.isHeard("bye");
        bob.isHeard("bye, once more");
    }

    @Question(
            number = "Q1.12",
            points = 4,
            needs = {"Q1.2", "Q1.6"},
            hint = "One thread waits for the user, another one for messages: neither may wait for the other.")
    void messages_arrive_while_the_user_writes() {
        OtherPeer bob = peers.bob().listens();
        OtherPeer carol = peers.carol();
        peer.start();

        peer.beginsToWrite(bob);
        carol.isHeard("hello");
        bob.isHeard("hello");
        String text = bob.draw("hello");
        peer.finishes(text);
        bob.gets(text);
    }
}
