package chatlab.directchat;

import chatlab.harness.probe.TcpProbe;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.question.Grader;
import chatlab.harness.question.Question;
import chatlab.harness.question.Trial;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Marks the server of the chat over TCP: as its user and its client see it. */
@Grader(lab = "direct-chat", milestone = 1, title = "TCP", points = 40, program = "chatlab.directchat.TcpServer")
final class TcpServerGrader {
    /** Which of the lab's hosts the client runs on. */
    private static final int CLIENT = 1;

    private static final String LISTEN_HINT =
            "A server socket listens once it is bound to the port that the server was given. Then the server waits for a"
                    + " client, and says when it has come.";

    private final Trial trial;
    private ProgramUnderTest server;

    TcpServerGrader(Trial trial) {
        this.trial = trial;
    }

    private Talk begin() {
        trial.step("the server starts and is told the port " + trial.port());
        server = trial.start(Integer.toString(trial.port()));
        return trial.hint(LISTEN_HINT, () -> connect("the client"));
    }

    private Talk connect(String name) {
        trial.step(name + " connects to that port on localhost");
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), trial.port());
        TcpProbe client = trial.connectOnceListening(name, CLIENT, address);
        server.shows("Connected");
        return new Talk(trial, server, name, client, "Received message : ");
    }

    @Question(number = "Q1.6", points = 4, hint = LISTEN_HINT)
    void the_server_lets_a_client_in() {
        begin();
    }

    @Question(
            number = "Q1.7",
            points = 3,
            needs = "Q1.6",
            hint =
                    "Some thread has to read what comes from the client, again and again, and show it in exactly the words"
                            + " expected.")
    void what_the_client_says_is_shown() {
        Talk talk = begin();

        talk.hearsDrawn("hello");
        talk.hearsDrawn("how are you");
    }

    @Question(
            number = "Q1.8",
            points = 3,
            needs = "Q1.7",
            hint =
                    "The client gets the bytes of each line as it was typed: no line end, no more, no less. An empty line is"
                            + " not sent.")
    void what_the_user_types_reaches_the_client() {
        Talk talk = begin();

        talk.says(trial.draw("welcome"));
        talk.hearsDrawn("here I am");
        talk.says(trial.draw("go on"));
    }

    @Question(number = "Q1.9", points = 3, needs = "Q1.8", hint = Talk.ANY_TIME_HINT)
    void both_may_talk_at_any_time() {
        Talk talk = begin();

        talk.says(trial.draw("welcome"));
        talk.says(trial.draw("are you there"));
        talk.says(trial.draw("well"));
        talk.hearsDrawn("sorry");
        talk.hearsDrawn("I was away");
        talk.hearsDrawn("what is new");
    }

    @Question(number = "Q1.10", points = 3, needs = "Q1.9", hint = Talk.AS_IT_IS_HINT)
    void a_text_arrives_as_it_is() {
        Talk talk = begin();

        talk.passesTextsOnAsTheyAre();
        trial.hint("A long text goes in pieces, all of them.", () -> talk.says(trial.draw("abcdefgh ".repeat(60))));
        trial.hint("An empty line isn't sent; what comes behind it is.", () -> {
            talk.types("");
            talk.says(trial.draw("that was all"));
        });
    }

    @Question(
            number = "Q1.11",
            points = 4,
            needs = "Q1.9",
            hint =
                    "When a client has gone, in order or not, the server is still there for the next one: what does it do"
                            + " after the first?")
    void the_server_is_there_for_the_next_client() {
        begin().leaves(true);

        Talk second = connect("the second client");
        second.hearsDrawn("hello");
        String welcome = trial.draw("welcome");
        second.says(welcome);
        second.leaves(false);
        Talk third = connect("the third client");
        third.mayStillGet(welcome);
        third.hearsDrawn("hello");
        third.says(trial.draw("welcome"));
    }
}
