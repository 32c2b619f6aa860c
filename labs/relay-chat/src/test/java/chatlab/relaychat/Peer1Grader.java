package chatlab.relaychat;

import chatlab.harness.probe.Addresses;
import chatlab.harness.probe.SampleText;
import chatlab.harness.probe.TcpProbe;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.question.Grader;
import chatlab.harness.question.Question;
import chatlab.harness.question.Trial;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** Marks the first of the two peers, and the talk: as its user and the other peer see it. */
@Grader(lab = "relay-chat", milestone = 1, title = "two peers", points = 30, program = "chatlab.relaychat.Peer1")
final class Peer1Grader {
    /** Which of the lab's hosts is whose. */
    private static final int OWN = 0;

    private static final int OTHER = 1;
    private static final int NOBODY = 4;

    private static final String SHOW_HINT =
            "What one read returns is one message: the bytes that came, no more and no less. It is shown behind the own"
                    + " host's name and a colon.";
    private static final String EXIT_HINT =
            "\"exit\" ends one direction, from the one who says it to the other; the other direction goes on.";

    private final Trial trial;

    Peer1Grader(Trial trial) {
        this.trial = trial;
    }

    private ProgramUnderTest start(Path history) {
        trial.step("the first peer starts");
        return trial.hint(
                "The peer says that it listens once its server socket is bound.",
                () -> trial.startServer(OWN, "Listening at", () -> new String[] {
                    trial.host(OWN).getHostAddress(), Integer.toString(trial.port()), history.toString()
                }));
    }

    private OtherPeer connect(ProgramUnderTest program) {
        trial.step("the other peer connects from " + trial.host(OTHER).getHostAddress());
        TcpProbe connection = trial.connect("the other peer", OTHER, trial.at(OWN));
        program.shows("Connected with " + trial.host(OTHER).getHostAddress());
        return new OtherPeer(trial, program, connection);
    }

    private OtherPeer talk() {
        ProgramUnderTest program = start(trial.scratch().resolve("history.txt"));
        return connect(program);
    }

    @Question(
            number = "Q1.1",
            points = 4,
            hint = "A server socket that is bound to an address and a port listens there. What waits for the one who"
                    + " connects, and returns the socket that talks to it?")
    void the_other_peer_is_let_in_at_the_address_and_port_of_the_first() {
        ProgramUnderTest program = start(trial.scratch().resolve("history.txt"));
        InetSocketAddress elsewhere = trial.at(NOBODY);
        trial.step("somebody tries " + Addresses.text(elsewhere) + ", another address of this machine");
        if (TcpProbe.someoneListens(elsewhere)) {
            throw new UnmetExpectation(
                    "nobody listens there",
                    "the peer does: it listens at every address",
                    "A server socket that is bound to a port only listens everywhere. Which address was the peer given?");
        }
        connect(program);
    }

    @Question(
            number = "Q1.2",
            points = 4,
            needs = "Q1.1",
            hint =
                    "Each line that is typed is written to the other peer at once: its bytes, and nothing else, no line end"
                            + " either.")
    void the_other_peer_gets_what_the_user_types() {
        OtherPeer other = talk();
        other.staysConnected(null); // a thread that dies at its beginning would end the program now or a little later

        other.hears(trial.draw("hello"));
        other.hears(trial.draw("how are you"));
    }

    @Question(number = "Q1.3", points = 4, needs = "Q1.1", hint = SHOW_HINT)
    void what_the_other_peer_says_is_shown_behind_the_name_of_the_own_host() {
        OtherPeer other = talk();

        other.says(trial.draw("hello"));
        other.says(trial.draw("how are you"));
    }

    @Question(
            number = "Q1.4",
            points = 3,
            needs = {"Q1.2", "Q1.3"},
            hint = "A text arrives as it was typed: every byte of it, and nothing else.")
    void a_text_arrives_as_it_was_typed() {
        OtherPeer other = talk();

        for (SampleText sample : SampleText.PLAIN) {
            trial.hint(sample.hint(), () -> bothWays(other, sample.text()));
        }
        trial.hint(SampleText.UTF_8.hint(), () -> bothWays(other, SampleText.UTF_8.text()));
        other.userTypes("");
        trial.hint("An empty line isn't sent.", () -> other.hears(trial.draw("that was all")));
    }

    private void bothWays(OtherPeer other, String text) {
        String drawn = text + trial.draw(" number ");
        other.says(drawn);
        other.hears(drawn);
    }

    @Question(
            number = "Q1.5",
            points = 3,
            needs = {"Q1.2", "Q1.3"},
            hint = EXIT_HINT)
    void whoever_has_said_exit_still_hears_until_the_other_one_says_it_too() {
        OtherPeer other = talk();
        other.hears(trial.draw("hello"));

        other.userTypes("exit");
        other.gets("exit", "The message \"exit\" is sent, too: else the other peer would not know.");
        other.staysConnected(EXIT_HINT);
        other.says(trial.draw("I am not through"));
        other.says(trial.draw("exit is near")); // only a message that is exactly "exit" is one
        other.sends("exit");

        other.programEnds("when both have said exit");
    }

    @Question(
            number = "Q1.6",
            points = 3,
            needs = {"Q1.2", "Q1.3"},
            hint = EXIT_HINT)
    void whoever_has_heard_exit_can_still_speak() {
        OtherPeer other = talk();
        other.says(trial.draw("hello"));

        other.sends("exit");
        other.staysConnected(EXIT_HINT);
        other.hears(trial.draw("one more thing"));
        other.hears(trial.draw("and another"));
        other.userTypes("exit");
        other.gets("exit", null);

        other.programEnds("when both have said exit");
    }

    @Question(
            number = "Q1.7",
            points = 2,
            needs = {"Q1.5", "Q1.6"},
            hint =
                    "Lines that were typed and lines that were shown are both kept, as they stood on the screen; the given"
                            + " show() keeps what it shows.")
    void the_next_start_shows_what_was_said_before_and_sends_nothing_of_it() {
        Path history = trial.scratch().resolve("history.txt");
        ProgramUnderTest first = start(history);
        OtherPeer other = connect(first);
        String own = trial.draw("hello");
        String received = trial.draw("good morning");
        other.hears(own);
        other.says(received);
        other.userTypes("exit");
        other.gets("exit", null);
        other.sends("exit");
        other.programEnds("when both have said exit");

        trial.step("the same peer starts once more, with the same history file");
        ProgramUnderTest again =
                trial.start(trial.host(OWN).getHostAddress(), Integer.toString(trial.port()), history.toString());
        String shown = again.shows("Listening at");
        contains(shown, own);
        contains(shown, OwnHost.name() + ":" + received);
        connect(again).hears(trial.draw("hello again"));
    }

    private static void contains(String shown, String line) {
        if (shown.lines().noneMatch(line::equals)) {
            throw new UnmetExpectation(
                    "at its start the screen shows the line \"" + line + "\" of the earlier talk", "it doesn't");
        }
    }
}
