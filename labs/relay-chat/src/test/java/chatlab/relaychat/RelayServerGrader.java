package chatlab.relaychat;

import chatlab.harness.probe.SampleText;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.question.Grader;
import chatlab.harness.question.Question;
import chatlab.harness.question.Trial;
import java.util.List;

/** Marks the relay, as its clients see it. */
@Grader(
        lab = "relay-chat",
        milestone = 2,
        title = "relay server",
        points = 25,
        program = "chatlab.relaychat.RelayServer")
final class RelayServerGrader {
    private static final String FORMAT_HINT =
            "Where there is no client with that id, or the line has another form, its sender gets the format, in exactly"
                    + " the words of RelayMessage.FORMAT; nobody else gets anything.";

    private final Trial trial;
    private final Relay relay;

    RelayServerGrader(Trial trial) {
        this.trial = trial;
        this.relay = new Relay(trial);
    }

    @Question(number = "Q2.1", points = 4, hint = Relay.START_HINT)
    void it_starts_when_all_clients_are_there() {
        relay.startWithAll();
    }

    @Question(
            number = "Q2.2",
            points = 6,
            needs = "Q2.1",
            hint =
                    "A message is a number, a space and a text. The client with that number, counted from 0 in the order of"
                            + " connecting, gets the text alone.")
    void a_message_goes_to_the_client_with_its_id() {
        List<RelayedClient> clients = relay.startWithAll();

        clients.get(0).reaches(clients.get(1), trial.draw("hello"));
        clients.get(1).reaches(clients.get(2), trial.draw("hello"));
        clients.get(2).reaches(clients.get(0), trial.draw("hello"));
        clients.get(0).reaches(clients.get(2), trial.draw("how are you"));
    }

    @Question(number = "Q2.3", points = 3, needs = "Q2.2", hint = "A message is for one client. Who else gets it?")
    void nobody_else_gets_it() {
        List<RelayedClient> clients = relay.startWithAll();

        clients.get(0).tells(clients.get(1), trial.draw("for one"));
        clients.get(1).tells(clients.get(2), trial.draw("for two")); // what was not for client 2 would have come first
        clients.get(1).tells(clients.get(0), trial.draw("for zero"));
        clients.get(1).tells(clients.get(1), trial.draw("for myself"));
    }

    @Question(
            number = "Q2.4",
            points = 3,
            needs = "Q2.2",
            hint = "A text goes on as it came: all that stands behind the space.")
    void a_text_arrives_as_it_was_sent() {
        List<RelayedClient> clients = relay.startWithAll();

        for (SampleText sample : SampleText.PLAIN) {
            trial.hint(sample.hint(), () -> clients.get(0).tells(clients.get(1), sample.text()));
        }
        trial.hint(SampleText.UTF_8.hint(), () -> clients.get(2).tells(clients.get(0), SampleText.UTF_8.text()));
        clients.get(2).tells(clients.get(1), "0 is a number, too");
    }

    @Question(number = "Q2.5", points = 4, needs = "Q2.2", hint = FORMAT_HINT)
    void a_line_that_is_no_message_is_answered_with_the_format() {
        List<RelayedClient> clients = relay.startWithAll();
        List<String> wrong = List.of(trial.draw("hello"), "7 " + trial.draw("nobody"), Relay.CLIENTS + " x", "1");

        for (String line : wrong) {
            clients.get(0).sends(line);
            trial.hint(FORMAT_HINT, () -> clients.get(0).gets(RelayMessage.FORMAT));
        }
        clients.get(0).tells(clients.get(1), trial.draw("right"));
        clients.get(1).tells(clients.get(2), trial.draw("right"));
        clients.get(2).tells(clients.get(0), trial.draw("right"));
    }

    @Question(
            number = "Q2.6",
            points = 2,
            needs = "Q2.2",
            hint = "The first client may write before the others are there. What becomes of that message?")
    void what_is_sent_before_the_start_is_not_lost() {
        relay.start();
        RelayedClient zero = relay.connect();
        String early = trial.draw("early");
        zero.sends("2 " + early);
        RelayedClient one = relay.connect();
        RelayedClient two = relay.connect();
        relay.hasStarted();

        two.gets(early);
        one.tells(two, trial.draw("late"));
        zero.tells(one, trial.draw("late"));
    }

    @Question(
            number = "Q2.7",
            points = 1,
            needs = "Q2.2",
            hint = "\"exit\" is no message to anybody: its sender sends no more, but still gets what others send.")
    void whoever_has_sent_exit_still_receives() {
        List<RelayedClient> clients = relay.startWithAll();

        clients.get(0).tells(clients.get(1), trial.draw("bye"));
        clients.get(0).sends("exit");
        clients.get(0).staysConnected();
        clients.get(1).tells(clients.get(0), trial.draw("hello"));
        clients.get(2).tells(clients.get(0), trial.draw("hello"));
    }

    @Question(
            number = "Q2.8",
            points = 1,
            needs = "Q2.5",
            hint = "A connection that breaks ends its own client, and nobody else; nobody takes that client's id.")
    void a_client_that_dies_takes_nobody_with_it() {
        List<RelayedClient> clients = relay.startWithAll();
        clients.get(0).tells(clients.get(1), trial.draw("hello"));

        clients.get(0).breaksOff();
        clients.get(1).staysConnected();
        clients.get(1).tells(clients.get(2), trial.draw("hello"));
        clients.get(2).tells(clients.get(1), trial.draw("hello"));
    }

    @Question(
            number = "Q2.9",
            points = 1,
            needs = "Q2.2",
            hint = "A client too many is told so in words, and its connection is closed; the others go on.")
    void a_client_too_many_is_refused_in_words() {
        List<RelayedClient> clients = List.copyOf(relay.startWithAll());
        RelayedClient late = relay.connect();

        if (late.isSentAway().isBlank()) {
            throw new UnmetExpectation("client 3 is told why", "the connection is closed without a word");
        }
        clients.get(0).tells(clients.get(1), trial.draw("hello"));
        clients.get(1).tells(clients.get(2), trial.draw("hello"));
    }
}
