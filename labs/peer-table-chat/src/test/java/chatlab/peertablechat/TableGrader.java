package chatlab.peertablechat;

import chatlab.harness.question.Grader;
import chatlab.harness.question.Question;
import chatlab.harness.question.Trial;

/** Marks the table of peers, and how one leaves it. */
@Grader(lab = "peer-table-chat", milestone = 1, title = "peer", points = 100, program = "chatlab.peertablechat.Peer")
final class TableGrader {
    private static final String CONNECTED_HINT =
            "Choice 3 sends the message connected, and then the other peer is in the table.";
    private static final String QUIT_HINT =
            "Choice 0 ends the program, with exit status 0, and sends nothing to anybody.";
    private static final String EXACTLY_HINT = "A peer leaves when its text is the word exit and nothing else.";

    private final Trial trial;
    private final Peers peers;
    private final PeerUnderTest peer;

    TableGrader(Trial trial) {
        this.trial = trial;
        this.peers = new Peers(trial);
        this.peer = peers.peer();
    }

    @Question(
            number = "Q1.13",
            points = 7,
            needs = "Q1.6",
            hint =
                    "A peer is known by the address in its message: IP and port, both. The port of its connection is another"
                            + " one each time, and nobody listens there.")
    void who_has_written_is_in_the_table() {
        OtherPeer bob = peers.bob();
        OtherPeer carol = peers.carol();
        OtherPeer dave = peers.dave();
        peer.start();
        peer.hasInItsTable();

        bob.isHeard("hello");
        peer.hasInItsTable(bob);
        carol.isHeard("hello");
        dave.isHeard("hello");
        peer.hasInItsTable(bob, carol, dave);
    }

    @Question(
            number = "Q1.14",
            points = 3,
            needs = "Q1.13",
            hint = "Somebody who writes again is in the table already.")
    void nobody_is_in_the_table_twice() {
        OtherPeer bob = peers.bob();
        OtherPeer carol = peers.carol();
        peer.start();

        bob.isHeard("hello");
        bob.isHeard("hello again");
        carol.isHeard("hello"); // so bob's second message has been dealt with
        peer.hasInItsTable(bob, carol);
    }

    @Question(
            number = "Q1.15",
            points = 6,
            needs = "Q1.13",
            hint = "The text exit takes its sender out of the table, and one line tells it. All others stay.")
    void who_says_exit_is_taken_out_of_the_table() {
        OtherPeer bob = peers.bob();
        OtherPeer carol = peers.carol();
        OtherPeer dave = peers.dave();
        peer.start();

        dave.isHeard("hello");
        trial.hint(EXACTLY_HINT, () -> {
            bob.writes("exit now");
            bob.isShown("exit now");
            carol.writes("Exit");
            carol.isShown("Exit");
            peer.hasInItsTable(bob, carol, dave);
        });
        carol.leaves();
        peer.hasInItsTable(bob, dave);
        trial.hint("A stranger, who isn't in the table, can say exit, too.", carol::leaves);
        trial.hint("A line end at the end of a message doesn't belong to its text.", () -> {
            bob.sends(bob.line("exit\r\n")).close();
            bob.tellsItHasLeft();
        });
        peer.hasInItsTable(dave);
    }

    @Question(
            number = "Q1.16",
            points = 2,
            needs = {"Q1.2", "Q1.13"},
            hint = CONNECTED_HINT)
    void whom_the_peer_connects_to_is_in_the_table() {
        OtherPeer bob = peers.bob();
        OtherPeer carol = peers.carol().listens();
        peer.start();
        bob.isHeard("hello");

        peer.connectsTo(carol);
        carol.gets("connected", CONNECTED_HINT);
        peer.hasInItsTable(bob, carol);
    }

    @Question(
            number = "Q1.17",
            points = 2,
            needs = {"Q1.2", "Q1.13"},
            hint = "What the peer itself sends changes nothing in its own table, whatever the text is.")
    void writing_changes_nothing_in_the_own_table() {
        OtherPeer bob = peers.bob().listens();
        OtherPeer carol = peers.carol().listens();
        peer.start();
        bob.isHeard("hello");

        peer.writes(carol, "hello");
        carol.gets("hello");
        peer.writes(bob, "exit");
        bob.gets("exit");
        peer.hasInItsTable(bob);
    }

    @Question(number = "Q1.18", points = 1, needs = "Q1.16", hint = QUIT_HINT)
    void leaving_sends_nothing() {
        OtherPeer bob = peers.bob().listens();
        peer.start();
        bob.isHeard("hello");
        peer.connectsTo(bob);
        bob.gets("connected", CONNECTED_HINT);
        peer.hasInItsTable(bob);

        peer.leaves();
        bob.hasHeardNothing(QUIT_HINT);
    }
}
