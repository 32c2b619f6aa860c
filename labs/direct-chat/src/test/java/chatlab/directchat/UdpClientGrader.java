package chatlab.directchat;

import chatlab.harness.probe.Addresses;
import chatlab.harness.probe.SampleText;
import chatlab.harness.probe.Texts;
import chatlab.harness.probe.UdpProbe;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.question.Grader;
import chatlab.harness.question.Question;
import chatlab.harness.question.Trial;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Marks the client of the chat over UDP: as its user and its server see it. */
@Grader(lab = "direct-chat", milestone = 2, title = "UDP", points = 30, program = "chatlab.directchat.UdpClient")
final class UdpClientGrader {
    /** Which of the lab's hosts the server runs on. */
    private static final int SERVER = 0;

    private static final String START_HINT =
            "The client says that it has its socket, asks, and shows the prompt, in exactly the words expected.";
    private static final String TURN_HINT =
            "When an answer has been shown it is the user's turn again: what does the program do then?";

    private static final String ONCE_HINT =
            "What is typed is sent once. Nothing is sent again, whether it was answered or not.";

    private final Trial trial;
    private final List<String> sent = new ArrayList<>();
    private ProgramUnderTest client;
    private UdpProbe server;

    UdpClientGrader(Trial trial) {
        this.trial = trial;
    }

    private void start() {
        server = trial.datagrams("the server", SERVER);
        trial.step("the client starts and is told that the server is at " + Addresses.text(trial.at(SERVER)));
        client = trial.start(trial.host(SERVER).getHostAddress(), Integer.toString(trial.port()));
        trial.hint(START_HINT, () -> {
            client.shows("Client Socket Created.");
            client.shows("Enter msg:");
            client.shows(">");
        });
    }

    /** The user types a line, which must be the next datagram that the server gets; returns where that came from. */
    private InetSocketAddress says(String text) {
        trial.step("the user types " + Texts.quote(text));
        client.type(text);
        String expected = "the server gets one datagram with the payload " + Texts.quote(text);
        UdpProbe.Datagram datagram = server.receive(expected);
        if (!datagram.text().equals(text)) {
            String hint = sent.contains(datagram.text()) ? ONCE_HINT : null;
            throw new UnmetExpectation(expected, "its payload is " + Texts.quote(datagram.text()), hint);
        }
        sent.add(text);
        return datagram.from();
    }

    private void isAnswered(InetSocketAddress to, String text) {
        trial.step("the server answers " + Texts.quote(text));
        server.send(to, text.getBytes(StandardCharsets.UTF_8));
        String line = Addresses.text(trial.at(SERVER)) + "-> " + text;
        client.shows("the screen shows " + Texts.quote(line), line, "->");
    }

    @Question(
            number = "Q2.1",
            points = 4,
            hint =
                    "A line that is typed is the payload of one datagram, to the address of the server: its bytes, no more,"
                            + " no less.")
    void a_line_is_a_datagram_to_the_server() {
        start();

        says(trial.draw("hello"));
    }

    @Question(
            number = "Q2.2",
            points = 4,
            needs = "Q2.1",
            hint =
                    "Having sent its datagram, the client says that it waits, receives a datagram, and shows who sent it and"
                            + " what is in it, in exactly the words expected.")
    void the_answer_is_shown_with_who_sent_it() {
        start();

        InetSocketAddress from = says(trial.draw("hello"));
        client.shows("Waiting for reply.");
        isAnswered(from, trial.draw("welcome"));
    }

    @Question(
            number = "Q2.3",
            points = 3,
            needs = "Q2.2",
            hint = "A text arrives as it is: all the bytes of the datagram and only those, as UTF-8.")
    void both_take_turns_and_each_text_arrives_as_it_is() {
        start();

        isAnswered(says(trial.draw("hello")), trial.draw("welcome"));
        trial.hint(TURN_HINT, () -> client.shows(">"));
        for (SampleText sample : Samples.ALL) {
            trial.hint(sample.hint(), () -> isAnswered(says(sample.text()), sample.text() + trial.draw(" number ")));
            String rest = client.shows(">").lines().findFirst().orElse("");
            if (!rest.isBlank()) {
                throw new UnmetExpectation(
                        "an answer is all that stands on its line",
                        "behind it stands " + Texts.quote(rest),
                        "The buffer is longer than what came. How many bytes of it are the datagram's?");
            }
        }
    }

    @Question(
            number = "Q2.4",
            points = 4,
            needs = "Q2.2",
            hint =
                    "A datagram may be lost, and nobody tells. How long does your socket wait for one, and what happens then?"
                            + " Nothing is sent again.")
    void when_no_answer_comes_it_is_the_users_turn_again() {
        start();

        says(trial.draw("is anybody there"));
        trial.step("the server doesn't answer");
        client.shows("No reply.");
        client.shows(">");
        isAnswered(says(trial.draw("and now")), trial.draw("yes")); // what was sent again would have come before
    }
}
