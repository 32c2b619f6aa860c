package chatlab.roomchat;

import chatlab.harness.probe.Addresses;
import chatlab.harness.probe.SampleText;
import chatlab.harness.probe.TcpProbe;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.question.Grader;
import chatlab.harness.question.Question;
import chatlab.harness.question.Trial;
import java.net.InetSocketAddress;

/** Marks the server of the chat with rooms, as its clients see it. */
@Grader(lab = "room-chat", milestone = 1, title = "server", points = 70, program = "chatlab.roomchat.RoomServer")
final class RoomServerGrader {
    /** The host that nobody uses. */
    private static final int NOBODY = 4;

    private static final String NICKNAME_HINT =
            "What a client answers is its nickname: all of the bytes that were read, and only those. It is printed in exactly"
                    + " the words expected.";
    private static final String REFUSED_HINT =
            "A nickname is one user's as long as that user is connected: the second one gets a line that says so, and then"
                    + " the end of the connection. The server, and everybody in it, goes on.";

    private final Trial trial;
    private final Chat chat;

    RoomServerGrader(Trial trial) {
        this.trial = trial;
        this.chat = new Chat(trial);
    }

    @Question(number = "Q1.1", points = 6, hint = Chat.LISTEN_HINT)
    void clients_are_let_in_at_the_address_and_port_of_the_server() {
        ProbedUser alice = chat.start("alice");
        StringBuilder screen = new StringBuilder();
        trial.hint(
                "A client waits for the server, which speaks first. What does the server wait for before it does?",
                () -> trial.waitUntil(
                        "the server asks " + alice.nickname() + " for the nickname, or prints who has connected",
                        () -> alice.hasAnswer()
                                || screen.append(chat.server().takeScreen()).indexOf("onnected") >= 0));
        chat.letsInOneMoreThan(alice);

        InetSocketAddress elsewhere = trial.at(NOBODY);
        trial.step("somebody tries " + Addresses.text(elsewhere) + ", another address of this machine");
        if (TcpProbe.someoneListens(elsewhere)) {
            throw new UnmetExpectation(
                    "nobody listens there",
                    "the server does: it listens at every address",
                    "A server socket that is bound to a port only listens everywhere. Which host was the server given?");
        }
    }

    @Question(
            number = "Q1.2",
            points = 3,
            needs = "Q1.1",
            hint =
                    "The socket of a client knows the IP address and the port of the other end. Both are printed, in exactly the"
                            + " form expected.")
    void the_server_prints_who_has_connected() {
        ProbedUser alice = chat.start("alice");

        String line = "Connected with " + alice.address();
        chat.server().shows("the server prints \"" + line + "\"", line, "onnected");
    }

    @Question(
            number = "Q1.3",
            points = 5,
            needs = "Q1.1",
            hint = "Text goes to a client as bytes, through the output stream of its socket. These four come first.")
    void a_client_is_asked_for_the_nickname() {
        chat.start("alice").isAsked();
    }

    @Question(number = "Q1.4", points = 5, needs = "Q1.3", hint = NICKNAME_HINT)
    void the_server_prints_the_nickname() {
        ProbedUser alice = chat.start("alice");
        alice.isAsked();
        alice.givesNickname();

        String line = "Nickname is " + alice.nickname();
        trial.hint(NICKNAME_HINT, () -> chat.server().shows("the server prints \"" + line + "\"", line, "ickname is"));
    }

    @Question(
            number = "Q1.5",
            points = 6,
            needs = "Q1.3",
            hint =
                    "A newcomer gets two texts: the first one goes to everybody in the lobby, and the newcomer is there already."
                            + " The second one is for the newcomer alone. In this order, and with nothing around them.")
    void a_newcomer_is_welcomed() {
        chat.open("alice");
        chat.join("bob", 2); // all that is asked from here on needs two at a time
    }

    @Question(
            number = "Q1.6",
            points = 5,
            needs = "Q1.5",
            hint = "Who joins is told to everybody in the lobby. \"Connected to server!\" is for the newcomer alone.")
    void everybody_hears_who_joins() {
        ProbedUser alice = chat.open("alice");
        ProbedUser bob = chat.join("bob", 2);
        alice.gets(bob.nickname() + " joined!");
        ProbedUser carol = chat.join("carol", 3);
        bob.gets(carol.nickname() + " joined!");
        alice.gets(carol.nickname() + " joined!");
        ProbedUser dave = chat.join("dave", 3); // were the others told that he is connected, it came before he joined
        alice.gets(dave.nickname() + " joined!");
    }

    @Question(
            number = "Q1.7",
            points = 6,
            needs = "Q1.5",
            hint =
                    "A message goes to everybody in the room, unchanged: the nickname is in it already. In the lobby everybody is a"
                            + " visitor, and may write.")
    void a_message_reaches_everybody_else() {
        ProbedUser alice = chat.open("alice");
        ProbedUser bob = chat.join("bob", 2);
        chat.join("carol", 3);

        chat.speaksAndOthersHear(bob);
        chat.speaksAndOthersHear(alice);
        chat.speaksAndOthersHear(bob); // once more: who ends with the first message misses the second
    }

    @Question(
            number = "Q1.8",
            points = 3,
            needs = "Q1.7",
            hint = "The sender is in the room, too, and gets what all the others get.")
    void the_sender_gets_the_message_too() {
        ProbedUser alice = chat.open("alice");
        ProbedUser bob = chat.join("bob", 2);

        chat.speaksAndAllHear(bob);
        chat.speaksAndAllHear(alice);
    }

    @Question(
            number = "Q1.9",
            points = 4,
            needs = "Q1.7",
            hint = "A message goes on as it came: all of the bytes that were read, and only those.")
    void a_text_arrives_as_it_was_sent() {
        ProbedUser alice = chat.open("alice");
        ProbedUser bob = chat.join("bob", 2);

        for (SampleText sample : SampleText.PLAIN) {
            bob.says(sample.text());
            trial.hint(sample.hint(), () -> alice.hears(bob, sample.text()));
        }
    }

    @Question(
            number = "Q1.10",
            points = 3,
            needs = "Q1.7",
            hint =
                    "Other programs end when a byte comes that isn't ASCII. Between what is read and what is sent, a question mark"
                            + " takes its place: who does that in the given code?")
    void everybody_gets_question_marks_for_what_is_not_ascii() {
        ProbedUser alice = chat.open("alice");
        ProbedUser bob = chat.join("bob", 2);

        bob.says("Grüße, 你好!");
        alice.hears(bob, "Gr??e, ??!", "Gr\\?{2,4}e, \\?{2,6}!"); // one for each character, or for each byte
    }

    @Question(
            number = "Q1.11",
            points = 5,
            needs = "Q1.5",
            hint = "How does reading tell that the client has closed the connection? Then those who stay are told.")
    void those_who_stay_hear_who_leaves() {
        chat.open("alice");
        ProbedUser bob = chat.join("bob", 2);
        chat.join("carol", 3);

        bob.leaves();
        chat.othersHearThatHasLeft(bob);
    }

    @Question(
            number = "Q1.12",
            points = 3,
            needs = {"Q1.7", "Q1.11"},
            hint =
                    "A connection can break: reading from it or writing to it throws. Whose thread should that end, and what is"
                            + " left to do for the others?")
    void a_connection_that_breaks_harms_nobody_else() {
        ProbedUser alice = chat.open("alice");
        ProbedUser bob = chat.join("bob", 2);
        chat.join("carol", 3);

        bob.breaksOff();
        chat.othersHearThatHasLeft(bob);
        chat.speaksAndOthersHear(chat.join("dave", 2));
        chat.speaksAndOthersHear(alice);
    }

    @Question(number = "Q1.13", points = 3, needs = "Q1.7", hint = REFUSED_HINT)
    void a_nickname_that_is_taken_is_refused() {
        ProbedUser alice = chat.open("alice");
        ProbedUser other = chat.connectAs(alice.nickname(), 2);
        other.isAsked();
        other.givesNickname();

        trial.hint(REFUSED_HINT, other::isRefused);
        chat.speaksAndOthersHear(chat.join("bob", 3));
        chat.speaksAndOthersHear(alice);
    }

    @Question(
            number = "Q1.14",
            points = 3,
            needs = "Q1.7",
            hint = "Who waits for a client's nickname: the loop that lets clients in, or the thread of that client?")
    void a_client_that_says_nothing_holds_up_nobody() {
        chat.start("silent");

        ProbedUser alice = chat.join("alice", 2);
        chat.speaksAndOthersHear(chat.join("bob", 3));
        chat.speaksAndOthersHear(alice);
    }

    @Question(
            number = "Q1.15",
            points = 5,
            needs = "Q1.8",
            hint = "A text is for the members of one room, that of its sender. Whose room does your loop go through?")
    void a_message_stays_in_the_room_of_its_sender() {
        ProbedUser alice = chat.open("alice");
        ProbedUser bob = chat.join("bob", 2);
        ProbedUser carol = chat.join("carol", 3);
        String room = trial.draw("tea");
        alice.commands("/create " + room, alice, "You are in " + room + " (owner).");
        carol.commands("/join " + room, carol, "You are in " + room + " (visitor).");

        String inRoom = trial.draw("a cup of tea ");
        String inLobby = trial.draw("hello ");
        alice.says(inRoom);
        carol.hearsSometime(alice, inRoom, inLobby);
        alice.saysAndHears(trial.draw("sugar "), inLobby); // so the server is done with what she said before
        bob.says(inLobby);
        bob.hearsSometime(bob, inLobby, inRoom);
        bob.saysAndHears(trial.draw("bye "), inRoom);
        String last = trial.draw("milk ");
        carol.says(last);
        alice.hearsSometime(carol, last, inLobby);
    }

    @Question(
            number = "Q1.16",
            points = 5,
            needs = "Q1.15",
            hint =
                    "Two things keep a user from writing, and only both together: that the role is visitor, and that the room has"
                            + " muted the user.")
    void a_visitor_who_is_muted_can_not_write_until_given_voice() {
        ProbedUser alice = chat.open("alice");
        ProbedUser bob = chat.join("bob", 2);
        String room = trial.draw("tea");
        alice.commands("/create " + room, alice, "You are in " + room + " (owner).");
        bob.commands("/join " + room, bob, "You are in " + room + " (visitor).");
        alice.commands("/mute " + bob.nickname(), bob, "has muted " + bob.nickname() + ".");

        String muted = trial.draw("psst ");
        bob.saysAndIsTold(muted, "You are muted");
        alice.commands("/voice " + bob.nickname(), bob, "voice");
        String voiced = trial.draw("thank you ");
        bob.saysAndHears(voiced, "You are muted");
        alice.hearsSometime(bob, voiced, muted);
    }
}
