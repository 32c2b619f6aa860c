package chatlab.roomchat;

import chatlab.harness.probe.Addresses;
import chatlab.harness.probe.SampleText;
import chatlab.harness.probe.Shape;
import chatlab.harness.probe.TcpListener;
import chatlab.harness.probe.TcpProbe;
import chatlab.harness.probe.Texts;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.question.Grader;
import chatlab.harness.question.Question;
import chatlab.harness.question.Trial;

/** Marks the client of the chat with rooms: as its user and the server see it. */
@Grader(lab = "room-chat", milestone = 2, title = "client", points = 30, program = "chatlab.roomchat.RoomClient")
final class RoomClientGrader {
    private static final int SERVER = 0;

    private static final String CONNECT_HINT =
            "The client connects to the host and the port that it was given when it was started.";
    private static final String ANSWER_HINT =
            "The server asks with the four characters NICK. Are they read, and does the answer leave: the nickname, with"
                    + " nothing around it?";

    private final Trial trial;
    private final String nickname;
    private ProgramUnderTest program;
    private TcpProbe server;

    RoomClientGrader(Trial trial) {
        this.trial = trial;
        nickname = trial.draw("alice");
    }

    /** Starts the client, whose user gives the nickname, and waits until it has connected. */
    private void connect() {
        TcpListener listener = trial.listen(SERVER);
        String to = Addresses.text(trial.at(SERVER));
        trial.step("the client starts, and is told that the server is at " + to);
        program = trial.start(trial.host(SERVER).getHostAddress(), Integer.toString(trial.port()));
        trial.step("the user types the nickname " + nickname);
        program.type(nickname);
        server = trial.hint(CONNECT_HINT, () -> listener.accept("the server", "the client connects to " + to));
        trial.keep(server);
    }

    /** The same for a client that has given the server its nickname, too. */
    private void join() {
        connect();
        trial.step("the server sends \"NICK\"");
        server.send("NICK");
        trial.hint(
                ANSWER_HINT,
                () -> server.receive("the server gets the nickname " + Texts.quote(nickname), Shape.of(nickname)));
    }

    /** The same for a client that shows that it is in. */
    private void enter() {
        join();
        shows(nickname + " joined!");
        shows("Connected to server!");
    }

    /** The server sends a text, and the client must show it. Returns what the screen showed before. */
    private String shows(String text) {
        trial.step("the server sends " + Texts.quote(text));
        server.send(text);
        return program.shows(text);
    }

    /** A number that is drawn tells the text from what was said before. */
    private String hears(String text) {
        return shows(trial.draw("bob: " + text + " number "));
    }

    @Question(number = "Q2.1", points = 7, hint = CONNECT_HINT)
    void the_client_asks_for_the_nickname_and_connects_to_the_server() {
        connect();

        program.shows("Choose your nickname: ");
    }

    @Question(number = "Q2.2", points = 7, needs = "Q2.1", hint = ANSWER_HINT)
    void the_client_gives_the_nickname_when_it_is_asked() {
        join();
    }

    @Question(
            number = "Q2.3",
            points = 6,
            needs = "Q2.2",
            hint =
                    "What comes from the server is read again and again, until the connection ends, and each time all that has"
                            + " come is shown.")
    void what_comes_from_the_server_is_shown() {
        enter();

        hears("hello");
        hears("how are you");
        shows("bob left!");
    }

    @Question(
            number = "Q2.4",
            points = 2,
            needs = "Q2.3",
            hint =
                    "What is shown is all that came, and only that: how many bytes were received, and is the buffer large enough?")
    void a_text_is_shown_as_it_came() {
        enter();

        for (SampleText sample : SampleText.PLAIN) {
            trial.hint(sample.hint(), () -> hears(sample.text()));
            String rest = program.takeScreen();
            if (rest.chars().anyMatch(c -> c == 0)) {
                throw new UnmetExpectation(
                        "the text is all that is shown",
                        "behind it stands " + Texts.quote(rest),
                        "Only the bytes that were received are the text. How many were there?");
            }
        }
    }

    @Question(
            number = "Q2.5",
            points = 8,
            needs = "Q2.3",
            hint =
                    "The server gets the nickname, a colon, a space and the line, as it was typed: in one text, and without a line"
                            + " end.")
    void what_is_typed_goes_to_the_server_behind_the_nickname() {
        enter();

        for (SampleText sample : SampleText.PLAIN) {
            trial.hint(sample.hint(), () -> types(sample.text()));
        }
        types(trial.draw("that was all"));
    }

    private void types(String line) {
        trial.step(nickname + " types " + Texts.quote(line));
        program.type(line);
        String message = nickname + ": " + line;
        server.receive("the server gets " + Texts.quote(message) + " next", Shape.of(message));
    }
}
