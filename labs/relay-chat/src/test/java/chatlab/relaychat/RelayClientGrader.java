package chatlab.relaychat;

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

/** Marks the client of the relay, as its user and the relay see it. */
@Grader(
        lab = "relay-chat",
        milestone = 3,
        title = "relay client",
        points = 15,
        program = "chatlab.relaychat.RelayClient")
final class RelayClientGrader {
    private static final int SERVER = 0;

    private final Trial trial;
    private ProgramUnderTest program;
    private TcpProbe server;

    RelayClientGrader(Trial trial) {
        this.trial = trial;
    }

    private void connect() {
        TcpListener listener = trial.listen(SERVER);
        String to = Addresses.text(trial.at(SERVER));
        trial.step("the client starts, and is told that the relay is at " + to);
        program = trial.start(trial.host(SERVER).getHostAddress(), Integer.toString(trial.port()));
        server = trial.keep(trial.hint(
                "The client connects to the address and the port that it was given.",
                () -> listener.accept("the relay", "the client connects to " + to)));
    }

    private void types(String line) {
        trial.step("the user types " + Texts.quote(line));
        program.type(line);
    }

    private void gets(String text) {
        server.receive("the relay gets " + Texts.quote(text) + " next", Shape.of(text));
    }

    private void says(String line) {
        types(line);
        gets(line);
    }

    private void hears(String text) {
        String drawn = text + trial.draw(" number ");
        trial.step("the relay sends " + Texts.quote(drawn));
        server.send(drawn);
        program.shows("the screen shows " + Texts.quote(drawn), drawn);
    }

    @Question(
            number = "Q3.1",
            points = 6,
            hint =
                    "First the client shows the format of a message. Then each line that is typed goes to the relay, as it"
                            + " is, at once.")
    void the_client_shows_the_format_and_the_relay_gets_what_is_typed() {
        connect();
        String format = RelayMessage.FORMAT;
        program.shows("the screen shows " + Texts.quote(format), format, "TEXT");

        says("1 " + trial.draw("hello"));
        says("2 " + trial.draw("how are you"));
    }

    @Question(
            number = "Q3.2",
            points = 3,
            needs = "Q3.1",
            hint =
                    "A line goes to the relay as it was typed: id, space, and every byte of the text, without a line end.")
    void a_line_arrives_as_it_was_typed() {
        connect();

        for (SampleText sample : SampleText.PLAIN) {
            trial.hint(sample.hint(), () -> says("1 " + sample.text()));
        }
        trial.hint(SampleText.UTF_8.hint(), () -> says("0 " + SampleText.UTF_8.text()));
        types("");
        trial.hint("An empty line isn't sent.", () -> says(trial.draw("2 that was all")));
    }

    @Question(
            number = "Q3.3",
            points = 2,
            needs = "Q3.1",
            hint = "One thread waits for the keyboard, and another one for the relay.")
    void what_comes_is_shown_while_the_keyboard_is_silent() {
        connect();

        hears("hello");
        says("1 " + trial.draw("hello"));
        hears("how are you");
        hears(SampleText.UTF_8.text());
    }

    @Question(
            number = "Q3.4",
            points = 4,
            needs = "Q3.3",
            hint = "\"exit\" itself is sent, and is the last line that is; the client goes on receiving.")
    void after_exit_nothing_is_sent_but_what_comes_is_shown() {
        connect();
        says("1 " + trial.draw("exit comes"));

        types("exit");
        gets("exit");
        Meanwhile.staysOpen(
                trial,
                server,
                "Is the line behind the hole reached? Whoever leaves the method before ends the whole program.");
        hears("hello");
        types("1 " + trial.draw("too late"));
        hears("how are you");
        trial.step("the keyboard's input ends");
        program.endInput();
        String rest = server.receiveEnd("the client leaves, and its connection ends");
        if (!rest.isEmpty()) { // what was typed before the end of the input has been read before it, too
            throw new UnmetExpectation("the relay gets nothing after \"exit\"", "it gets " + Texts.quote(rest));
        }
    }
}
