package chatlab.directchat;

import chatlab.harness.probe.Addresses;
import chatlab.harness.probe.TcpListener;
import chatlab.harness.probe.TcpProbe;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.question.Grader;
import chatlab.harness.question.Question;
import chatlab.harness.question.Trial;

/** Marks the client of the chat over TCP: as its user and its server see it. */
@Grader(lab = "direct-chat", milestone = 1, title = "TCP", points = 40, program = "chatlab.directchat.TcpClient")
final class TcpClientGrader {
    /** Which of the lab's hosts the server runs on. */
    private static final int SERVER = 0;

    private static final String CONNECT_HINT =
            "The client connects to the host and the port that it was given when it was started, and then says so.";

    private final Trial trial;

    TcpClientGrader(Trial trial) {
        this.trial = trial;
    }

    private Talk connect() {
        TcpListener listener = trial.listen(SERVER);
        String to = Addresses.text(trial.at(SERVER));
        trial.step("the client starts and is told that the server is at " + to);
        ProgramUnderTest program = trial.start(trial.host(SERVER).getHostAddress(), Integer.toString(trial.port()));
        TcpProbe server = trial.hint(CONNECT_HINT, () -> listener.accept("the server", "the client connects to " + to));
        trial.keep(server);
        trial.hint(CONNECT_HINT, () -> program.shows("Connected"));
        return new Talk(trial, program, "the server", server, "Received message :");
    }

    @Question(number = "Q1.1", points = 4, hint = CONNECT_HINT)
    void the_client_connects_to_its_server() {
        connect();
    }

    @Question(
            number = "Q1.2",
            points = 4,
            needs = "Q1.1",
            hint =
                    "Some thread has to read what comes from the server, again and again, and show it in exactly the words"
                            + " expected.")
    void what_the_server_says_is_shown() {
        Talk talk = connect();

        talk.hearsDrawn("hello");
        talk.hearsDrawn("how are you");
    }

    @Question(
            number = "Q1.3",
            points = 4,
            needs = "Q1.2",
            hint =
                    "The server gets the bytes of each line as it was typed: no line end, no more, no less. An empty line is"
                            + " not sent.")
    void what_the_user_types_reaches_the_server() {
        Talk talk = connect();

        talk.says(trial.draw("hello"));
        talk.hearsDrawn("welcome");
        talk.says(trial.draw("how are you"));
    }

    @Question(number = "Q1.4", points = 4, needs = "Q1.3", hint = Talk.ANY_TIME_HINT)
    void both_may_talk_at_any_time() {
        Talk talk = connect();

        talk.hearsDrawn("hello");
        talk.hearsDrawn("are you there");
        talk.hearsDrawn("well");
        talk.says(trial.draw("sorry"));
        talk.says(trial.draw("I was away"));
        talk.says(trial.draw("what is new"));
    }

    @Question(number = "Q1.5", points = 4, needs = "Q1.4", hint = Talk.AS_IT_IS_HINT)
    void a_text_arrives_as_it_is() {
        Talk talk = connect();

        talk.passesTextsOnAsTheyAre();
        trial.hint("A long text goes in pieces, all of them.", () -> talk.says(trial.draw("abcdefgh ".repeat(60))));
        trial.hint("An empty line isn't sent; what comes behind it is.", () -> {
            talk.types("");
            talk.says(trial.draw("that was all"));
        });
    }
}
