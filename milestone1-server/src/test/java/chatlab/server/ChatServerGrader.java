package chatlab.server;

import chatlab.harness.probe.Addresses;
import chatlab.harness.probe.SampleText;
import chatlab.harness.probe.TcpProbe;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.question.Grader;
import chatlab.harness.question.Question;
import chatlab.harness.question.Trial;
import java.net.InetSocketAddress;

/** Marks milestone 1: a chat server as its clients see it. */
@Grader(lab = "chat", milestone = 1, title = "chat server", points = 20, program = "chatlab.server.ChatServer")
final class ChatServerGrader {
    /** The host that nobody uses. */
    private static final int NOBODY = 4;

    private final Trial trial;
    private final ChatRoom room;

    ChatServerGrader(Trial trial) {
        this.trial = trial;
        this.room = new ChatRoom(trial);
    }

    @Question(number = "Q2.1", points = 3, hint = ChatRoom.LISTEN_HINT)
    void clients_are_let_in_at_the_address_and_port_of_the_server() {
        ProgramUnderTest server = room.startServer();
        ChatProbe alice = room.connect("alice", 1);
        alice.givesName();
        trial.hint(
                "The name is all that a client sends at first. What else does the server wait for before it reacts?",
                () -> trial.waitUntil(
                        "the server answers " + alice.name() + ", or prints something",
                        () -> alice.hasAnswer() || server.showsSomething()));
        room.connect("bob", 2); // a server that has ended by now would refuse him

        InetSocketAddress elsewhere = trial.at(NOBODY);
        trial.step("somebody tries " + Addresses.text(elsewhere) + ", another address of this machine");
        if (TcpProbe.someoneListens(elsewhere)) {
            throw new UnmetExpectation(
                    "nobody listens there",
                    "the server does: it listens at every address",
                    "A server socket that is bound to a port only listens everywhere. Which address was the server given?");
        }
    }

    @Question(
            number = "Q2.2",
            points = 2,
            needs = "Q2.1",
            hint =
                    "A client's first bytes are its name, and its socket knows its IP address. Both are printed, in exactly"
                            + " the words expected.")
    void the_server_prints_who_has_connected() {
        ProgramUnderTest server = room.startServer();
        ChatProbe alice = room.connect("alice", 1);
        alice.givesName();

        String line = alice.name() + " with IP address:" + alice.ip() + ", has connected";
        server.shows("the server prints \"" + line + "\"", line, "has connected");
    }

    @Question(
            number = "Q2.3",
            points = 1,
            needs = "Q2.2",
            hint = "A client that has given its name is sent the list of users at once, through its own socket.")
    void a_newcomer_gets_a_list() {
        room.startServer();

        room.enter("alice", 1);
    }

    @Question(
            number = "Q2.4",
            points = 2,
            needs = "Q2.3",
            hint = "The list is an exclamation mark and a JSON object from name to address, the newcomer's too.")
    void the_newcomer_is_on_the_list() {
        room.startServer();

        room.join("alice", 1);
    }

    @Question(
            number = "Q2.5",
            points = 3,
            needs = "Q2.3",
            hint = "A message goes to every client but its sender: name, colon, space, text, and a space at the end.")
    void a_message_reaches_everybody_else() {
        room.startServer();
        ChatProbe alice = room.enter("alice", 1);
        ChatProbe bob = room.enter("bob", 2);
        room.enter("carol", 3); // who has said something, and both have heard it

        room.speaksAndIsHeard(bob);
        room.speaksAndIsHeard(alice);
    }

    @Question(
            number = "Q2.6",
            points = 1,
            needs = "Q2.5",
            hint = "One client is left out when a message is passed on: which?")
    void nobody_hears_their_own_words() {
        room.startServer();
        ChatProbe alice = room.enter("alice", 1);
        ChatProbe bob = room.enter("bob", 2);
        room.speaksAndIsHeard(bob); // the second time: whoever was to get his first text has got it by now
        String answer = trial.draw("answer");
        alice.says(answer);

        bob.hearsOnly(alice, answer); // an echo of his own words would have come first
    }

    @Question(
            number = "Q2.7",
            points = 1,
            needs = "Q2.5",
            hint = "A text goes on as it came: all of the bytes that were read, as UTF-8.")
    void a_text_arrives_as_it_was_sent() {
        room.startServer();
        ChatProbe zoe = room.enter("Zoë", 1); // a name is text, too
        ChatProbe bob = room.enter("bob", 2);

        for (SampleText sample : SampleText.PLAIN) {
            isHeard(bob, sample, zoe);
        }
        isHeard(zoe, SampleText.UTF_8, bob);
    }

    private void isHeard(ChatProbe speaker, SampleText sample, ChatProbe other) {
        speaker.says(sample.text());
        trial.hint(sample.hint(), () -> other.hears(speaker, sample.text()));
    }

    @Question(
            number = "Q2.8",
            points = 3,
            needs = {"Q2.4", "Q2.5"},
            hint = "When somebody joins, everybody gets the list, with all names in the order of joining.")
    void everybody_gets_the_new_list_when_somebody_joins() {
        room.startServer();

        room.join("zoe", 2);
        room.join("bob", 1);
        room.speaksAndIsHeard(room.join("mia", 3)); // so her thread goes on once it has sent the list
    }

    @Question(
            number = "Q2.9",
            points = 2,
            needs = "Q2.8",
            hint =
                    "How does reading tell that the client has closed the connection? Then those who stay get another list.")
    void those_who_stay_get_the_new_list_when_somebody_leaves() {
        room.startServer();
        room.join("alice", 1);
        ChatProbe bob = room.join("bob", 2);
        room.join("carol", 3);

        bob.leaves();
        room.everybodySeesTheListWithout(bob);
    }

    @Question(
            number = "Q2.10",
            points = 1,
            needs = "Q2.9",
            hint =
                    "A connection can break: reading from it or writing to it throws. Whose thread should that end, and what is"
                            + " left to do for the others?")
    void a_connection_that_breaks_harms_nobody_else() {
        room.startServer();
        room.join("alice", 1);
        ChatProbe bob = room.join("bob", 2);
        room.join("carol", 3);

        bob.breaksOff();
        room.everybodySeesTheListWithout(bob);
        trial.hint(
                "Somebody who is new may come from the address of somebody who has left.", () -> room.join("dave", 2));
        room.everybodySpeaksAndIsHeard();
    }

    @Question(
            number = "Q2.11",
            points = 1,
            needs = "Q2.5",
            hint = "Who waits for a client's name: the loop that lets clients in, or the thread of that client?")
    void a_client_that_says_nothing_holds_up_nobody() {
        room.startServer();
        room.connect("silent", 3);

        room.enter("alice", 1);
        room.enter("bob", 2);
    }
}
