package chatlab.peertablechat;

import chatlab.harness.probe.SampleText;
import chatlab.harness.probe.TcpProbe;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.question.Grader;
import chatlab.harness.question.Question;
import chatlab.harness.question.Trial;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;

/** Marks a peer as its user sees it, and those that are written to. */
@Grader(lab = "peer-table-chat", milestone = 1, title = "peer", points = 100, program = "chatlab.peertablechat.Peer")
final class MenuGrader {
    /** Another address of the host of the peer under test. */
    private static final int ELSEWHERE = 4;

    private static final String WORDS_HINT =
            "The menu goes on when a peer can't be reached: one line tells it, and then the user is asked again.";

    private final Trial trial;
    private final Peers peers;
    private final PeerUnderTest peer;

    MenuGrader(Trial trial) {
        this.trial = trial;
        this.peers = new Peers(trial);
        this.peer = peers.peer();
    }

    @Question(
            number = "Q1.1",
            points = 10,
            hint = "A channel listens once it is bound. To which port, and to which addresses of the host?")
    void the_peer_listens_at_its_port_and_shows_the_menu() {
        peer.start();

        OtherPeer bob = peers.bob();
        bob.connects();
        trial.step("somebody connects to another address of the same host");
        if (!TcpProbe.someoneListens(new InetSocketAddress(trial.host(ELSEWHERE), peer.port()))) {
            throw new UnmetExpectation(
                    "the peer listens at every address of its host",
                    "nobody listens at " + trial.host(ELSEWHERE).getHostAddress() + " port " + peer.port(),
                    "An InetSocketAddress can be made of a port only: then it stands for every address of the host.");
        }
    }

    @Question(
            number = "Q1.2",
            points = 14,
            needs = "Q1.1",
            hint = "A message is IP:PORT NAME TEXT: who sends it, and where others can write back.")
    void a_message_goes_to_the_peer_that_the_user_chooses() {
        OtherPeer bob = peers.bob().listens();
        OtherPeer carol = peers.carol().listens();
        peer.start();

        String first = bob.draw("hello");
        peer.writes(bob, first);
        bob.gets(first);
        String second = bob.draw("how are you");
        peer.writes(carol, second);
        carol.gets(second);
    }

    @Question(
            number = "Q1.3",
            points = 5,
            needs = "Q1.2",
            hint = "When is a socket closed? Look at the block that it is declared for.")
    void the_connection_is_closed_when_the_message_is_sent() {
        OtherPeer bob = peers.bob().listens();
        peer.start();

        String text = bob.draw("hello");
        peer.writes(bob, text);
        bob.getsOnly(text, null);
    }

    @Question(
            number = "Q1.4",
            points = 5,
            needs = "Q1.3",
            hint = "The text is what the user has typed, all of it, as UTF-8.")
    void a_text_is_sent_as_it_was_typed() {
        OtherPeer bob = peers.bob().listens();
        peer.start();

        for (SampleText sample : texts()) {
            peer.writes(bob, sample.text());
            bob.getsOnly(sample.text(), sample.hint());
        }
    }

    /** Texts that must arrive as they are. */
    static List<SampleText> texts() {
        return Stream.concat(SampleText.PLAIN.stream(), Stream.of(SampleText.UTF_8))
                .toList();
    }

    @Question(number = "Q1.5", points = 5, needs = "Q1.2", hint = WORDS_HINT)
    void a_peer_that_can_not_be_reached_is_told_and_the_menu_goes_on() {
        OtherPeer bob = peers.bob().listens();
        OtherPeer nobody = peers.dave();
        peer.start();

        trial.step("nobody listens at " + nobody.address());
        peer.writes(nobody, "hello");
        List<String> told = peer.beginsToWrite(bob);
        if (told.size() != 1) {
            throw new UnmetExpectation(
                    "one line tells that " + nobody.address() + " can't be reached",
                    told.isEmpty() ? "the screen shows nothing of it" : told.size() + " lines tell it");
        }
        String text = bob.draw("hello");
        peer.finishes(text);
        bob.gets(text);
    }
}
