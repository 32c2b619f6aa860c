package chatlab.relaychat;

import chatlab.harness.probe.Addresses;
import chatlab.harness.probe.TcpListener;
import chatlab.harness.probe.TcpProbe;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.question.Grader;
import chatlab.harness.question.Question;
import chatlab.harness.question.Trial;

/** Marks the second of the two peers. */
@Grader(lab = "relay-chat", milestone = 1, title = "two peers", points = 30, program = "chatlab.relaychat.Peer2")
final class Peer2Grader {
    private static final int FIRST = 0;
    private static final String CONNECT_HINT =
            "A socket is made and connected in one step: to the address and the port that the program was given.";

    private final Trial trial;

    Peer2Grader(Trial trial) {
        this.trial = trial;
    }

    private OtherPeer talk() {
        TcpListener listener = trial.listen(FIRST);
        String to = Addresses.text(trial.at(FIRST));
        trial.step("the second peer starts, and is told that the first one is at " + to);
        ProgramUnderTest program = trial.start(
                trial.host(FIRST).getHostAddress(),
                Integer.toString(trial.port()),
                trial.scratch().resolve("history.txt").toString());
        TcpProbe connection =
                trial.hint(CONNECT_HINT, () -> listener.accept("the other peer", "the second peer connects to " + to));
        return new OtherPeer(trial, program, trial.keep(connection));
    }

    @Question(number = "Q1.8", points = 4, hint = CONNECT_HINT)
    void the_second_peer_connects_to_the_first_and_they_talk() {
        OtherPeer other = talk();

        other.hears(trial.draw("hello"));
        other.says(trial.draw("hello"));
        other.says(trial.draw("how are you"));
    }

    @Question(
            number = "Q1.9",
            points = 2,
            needs = "Q1.8",
            hint =
                    "When the keyboard's input ends, \"exit\" is sent, as if it had been typed; then the other peer may go on.")
    void the_end_of_the_keyboard_input_says_exit() {
        OtherPeer other = talk();

        other.hears(trial.draw("hello"));
        other.userEnds();
        other.gets("exit", null);
        other.says(trial.draw("see you"));
        other.sends("exit");
        other.programEnds("when both have said exit");
    }

    @Question(
            number = "Q1.10",
            points = 1,
            needs = "Q1.8",
            hint = "How does reading tell that the other one has closed the connection? Then nothing more can come.")
    void an_end_of_the_connection_counts_as_exit() {
        OtherPeer other = talk();
        other.says(trial.draw("hello"));

        other.leaves();
    }
}
