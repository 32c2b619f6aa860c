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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Marks the server of the chat over UDP: as its user and its clients see it. */
@Grader(lab = "direct-chat", milestone = 2, title = "UDP", points = 30, program = "chatlab.directchat.UdpServer")
final class UdpServerGrader {
    /** Which of the lab's hosts the clients run on. */
    private static final int ALICE = 1;

    private static final int BOB = 2;

    private static final String START_HINT =
            "The server says that it has its socket, and that it waits, in exactly the words expected.";

    private final Trial trial;
    private ProgramUnderTest server;

    UdpServerGrader(Trial trial) {
        this.trial = trial;
    }

    private void start() {
        trial.step("the server starts and is told the port " + trial.port());
        server = trial.start(Integer.toString(trial.port()));
        trial.hint(START_HINT, () -> {
            server.shows("Server Socket Created.");
            server.shows("Waiting for data..");
        });
    }

    private UdpProbe client(String name, int host) {
        return trial.datagramsAtAnyPort(trial.draw(name), host);
    }

    /** A client asks something, which must be shown; then it is the user's turn. */
    private void asks(UdpProbe client, String text) {
        String from = Addresses.text(client.address());
        trial.step(client.name() + " sends the datagram " + Texts.quote(text) + " from " + from);
        client.send(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), trial.port()),
                text.getBytes(StandardCharsets.UTF_8));
        String line = from + " > " + text;
        server.shows("the screen shows " + Texts.quote(line), line, " > ");
        String rest = server.shows(">");
        if (!rest.isBlank()) {
            throw new UnmetExpectation(
                    "below it stands the prompt",
                    Texts.quote(rest) + " stands between them",
                    "The buffer is longer than what came. How many bytes of it are the datagram's?");
        }
    }

    /** The user answers, which must be the next datagram that this client gets. */
    private void isAnswered(UdpProbe client, String text) {
        trial.step("the user types " + Texts.quote(text));
        server.type(text);
        String expected = client.name() + " gets one datagram with the payload " + Texts.quote(text);
        String got = client.receive(expected).text();
        if (!got.equals(text)) {
            throw new UnmetExpectation(expected, "its payload is " + Texts.quote(got));
        }
    }

    @Question(
            number = "Q2.5",
            points = 4,
            hint = "The socket is bound to the port that the server was given. A datagram that comes is shown with the"
                    + " address and port of its sender, then comes the prompt.")
    void a_datagram_is_shown_with_who_sent_it() {
        start();

        asks(client("alice", ALICE), trial.draw("hello"));
    }

    @Question(
            number = "Q2.6",
            points = 4,
            needs = "Q2.5",
            hint =
                    "Who sent a datagram is told by its source address and port: that is where the answer goes, the bytes of"
                            + " the line and nothing else.")
    void the_answer_goes_to_who_asked() {
        start();
        UdpProbe alice = client("alice", ALICE);

        asks(alice, trial.draw("hello"));
        isAnswered(alice, trial.draw("welcome"));
    }

    @Question(
            number = "Q2.7",
            points = 3,
            needs = "Q2.6",
            hint = "A text arrives as it is: all the bytes of the datagram and only those, as UTF-8.")
    void both_take_turns_and_each_text_arrives_as_it_is() {
        start();
        UdpProbe alice = client("alice", ALICE);

        for (SampleText sample : Samples.ALL) {
            trial.hint(sample.hint(), () -> {
                asks(alice, sample.text());
                isAnswered(alice, sample.text());
            });
        }
    }

    @Question(
            number = "Q2.8",
            points = 4,
            needs = "Q2.6",
            hint =
                    "UDP has no connection: each datagram may come from somebody else. Whose turn is it to get the answer?")
    void everybody_may_ask_and_each_gets_their_own_answer() {
        start();
        UdpProbe alice = client("alice", ALICE);
        UdpProbe bob = client("bob", BOB);

        asks(alice, trial.draw("hello"));
        isAnswered(alice, trial.draw("welcome"));
        asks(bob, trial.draw("good morning"));
        isAnswered(bob, trial.draw("good evening"));
        asks(alice, trial.draw("how are you"));
        isAnswered(alice, trial.draw("well"));
    }
}
