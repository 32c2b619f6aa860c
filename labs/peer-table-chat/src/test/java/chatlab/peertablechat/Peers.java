package chatlab.peertablechat;

import chatlab.harness.question.Trial;

/** The peers of a question: the one under test, and three that the grader plays. */
final class Peers {
    private static final int BOB = 1;
    private static final int CAROL = 2;

    private final Trial trial;
    private final PeerUnderTest peer;
    private final int port;

    Peers(Trial trial) {
        this.trial = trial;
        this.peer = new PeerUnderTest(trial);
        this.port = trial.anotherPort();
    }

    PeerUnderTest peer() {
        return peer;
    }

    OtherPeer bob() {
        return new OtherPeer(trial, peer, "bob", BOB, port);
    }

    /** Listens at the same port as bob, but on another host. */
    OtherPeer carol() {
        return new OtherPeer(trial, peer, "Carol", CAROL, port);
    }

    /** Listens on the same host as bob, but at another port. */
    OtherPeer dave() {
        return new OtherPeer(trial, peer, "dave", BOB, trial.anotherPort());
    }
}
