package chatlab.server;

import chatlab.harness.probe.Addresses;
import chatlab.harness.probe.TcpProbe;
import chatlab.harness.probe.UnmetExpectation;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.question.Grader;
import chatlab.harness.question.Question;
import chatlab.harness.question.Trial;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Marks milestone 1: a chat server as its clients see it. */
@Grader(lab = "chat", milestone = 1, title = "chat server", points = 20, program = "chatlab.server.ChatServer")
final class ChatServerGrader {
    /** Which of the lab's hosts the server runs on; the clients run on the next ones. */
    private static final int SERVER = 0;

    private static final int NOBODY = 4;

    private final Trial trial;
    private final List<ChatProbe> present = new ArrayList<>();

    ChatServerGrader(Trial trial) {
        this.trial = trial;
    }

    @Question(
            number = "Q2.1",
            points = 3,
            hint = "A server socket listens once it is bound: to the address and the port that the server was given."
                    + " Then the server waits for one client after the other, and for what each of them sends.")
    void clients_are_let_in_at_the_address_and_port_of_the_server() {
        ProgramUnderTest server = startServer();
        ChatProbe alice = connect("alice", 1);
        alice.givesName();
        trial.waitUntil(
                "the server reacts to " + alice.name() + " in some way",
                () -> alice.hasAnswer() || server.showsSomething());
        connect("bob", 2); // a server that has ended by now would refuse him

        InetSocketAddress elsewhere = trial.at(NOBODY);
        trial.step("somebody tries " + Addresses.text(elsewhere) + ", another address of this machine");
        if (TcpProbe.someoneListens(elsewhere)) {
            throw new UnmetExpectation("nobody listens there", "the server does: it listens at every address");
        }
    }

    @Question(
            number = "Q2.2",
            points = 2,
            needs = "Q2.1",
            hint = "A client's first bytes are its name. Which method waits for a client, which for its bytes?")
    void the_server_prints_who_has_connected() {
        ProgramUnderTest server = startServer();
        ChatProbe alice = connect("alice", 1);
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
        startServer();

        enter("alice", 1);
    }

    @Question(
            number = "Q2.4",
            points = 2,
            needs = "Q2.3",
            hint = "The list is an exclamation mark and a JSON object from name to address, the newcomer's too.")
    void the_newcomer_is_on_the_list() {
        startServer();

        join("alice", 1);
    }

    @Question(
            number = "Q2.5",
            points = 3,
            needs = "Q2.3",
            hint = "A message goes to every client but its sender: name, colon, space, text, and a space at the end.")
    void a_message_reaches_everybody_else() {
        startServer();
        enter("alice", 1);
        enter("bob", 2);
        enter("carol", 3);

        everybodySpeaksAndIsHeard();
    }

    @Question(
            number = "Q2.6",
            points = 1,
            needs = "Q2.5",
            hint = "One client is left out when a message is passed on: which?")
    void nobody_hears_their_own_words() {
        startServer();
        ChatProbe alice = enter("alice", 1);
        ChatProbe bob = enter("bob", 2);

        for (String ping : List.of(trial.draw("ping"), trial.draw("another"))) {
            alice.says(ping);
            bob.hears(alice, ping); // the second time whoever got the first one has got it
        }
        String pong = trial.draw("pong");
        bob.says(pong);

        alice.hearsOnly(bob, pong); // an echo of her ping would have come first
    }

    @Question(
            number = "Q2.7",
            points = 1,
            needs = "Q2.5",
            hint = "The text goes on as it came: all of the bytes that were read, as UTF-8, nothing cut off.")
    void a_text_arrives_as_it_was_sent() {
        startServer();
        ChatProbe zoe = enter("Zoë", 1); // a name is text, too
        ChatProbe bob = enter("bob", 2);

        for (String text : List.of("  two spaces before, one behind ", "Grüße, 你好 😀", "a: b: c", "x".repeat(900))) {
            zoe.says(text);
            bob.hears(zoe, text);
        }
    }

    @Question(
            number = "Q2.8",
            points = 3,
            needs = {"Q2.4", "Q2.5"},
            hint = "When somebody joins, everybody gets the list, with all names in the order of joining.")
    void everybody_gets_the_new_list_when_somebody_joins() {
        startServer();

        join("zoe", 2);
        join("bob", 1);
        join("mia", 3);
        everybodySpeaksAndIsHeard(); // so they are all still there
    }

    @Question(
            number = "Q2.9",
            points = 2,
            needs = "Q2.8",
            hint = "How does reading tell that the client has closed the connection? Then the list is a different one.")
    void those_who_stay_get_the_new_list_when_somebody_leaves() {
        startServer();
        join("alice", 1);
        ChatProbe bob = join("bob", 2);
        join("carol", 3);

        bob.leaves();
        everybodySeesTheListWithout(bob);
    }

    @Question(
            number = "Q2.10",
            points = 1,
            needs = "Q2.9",
            hint = "A connection can break: reading from it or writing to it throws. Whose thread should that end?")
    void a_connection_that_breaks_harms_nobody_else() {
        startServer();
        join("alice", 1);
        ChatProbe bob = join("bob", 2);
        join("carol", 3);

        bob.breaksOff();
        everybodySeesTheListWithout(bob);
        join("dave", 2);
        everybodySpeaksAndIsHeard();
    }

    @Question(
            number = "Q2.11",
            points = 1,
            needs = "Q2.5",
            hint = "Who waits for a client's name: the loop that lets clients in, or the thread of that client?")
    void a_client_that_says_nothing_holds_up_nobody() {
        startServer();
        connect("silent", 3);

        enter("alice", 1);
        enter("bob", 2);
        everybodySpeaksAndIsHeard();
    }

    private ProgramUnderTest startServer() {
        trial.step("the server starts");
        return trial.startServer(SERVER, "Waiting for connection...");
    }

    /** Connects a client that hasn't said its name yet. */
    private ChatProbe connect(String name, int host) {
        String drawn = trial.draw(name);
        String ip = trial.host(host).getHostAddress();
        trial.step(drawn + " connects from " + ip);
        return new ChatProbe(trial, drawn, ip, trial.connect(drawn, host, trial.at(SERVER)));
    }

    /** Connects a client that gives its name, whatever the list says; once the others hear it, the server knows it. */
    private ChatProbe enter(String name, int host) {
        ChatProbe newcomer = connect(name, host);
        newcomer.givesName();
        newcomer.seesSomeList();
        present.add(newcomer);
        if (present.size() > 1) {
            speaksAndIsHeard(newcomer);
        }
        return newcomer;
    }

    /** Connects a client that gives its name, and waits until everybody has the right list with it. */
    private ChatProbe join(String name, int host) {
        ChatProbe newcomer = connect(name, host);
        newcomer.givesName();
        present.add(newcomer);
        everybodySeesTheList();
        return newcomer;
    }

    private void everybodySpeaksAndIsHeard() {
        present.forEach(this::speaksAndIsHeard);
    }

    private void speaksAndIsHeard(ChatProbe speaker) {
        String text = "it is " + trial.draw("me");
        speaker.says(text);
        present.stream().filter(other -> other != speaker).forEach(other -> other.hears(speaker, text));
    }

    private void everybodySeesTheListWithout(ChatProbe gone) {
        present.remove(gone);
        everybodySeesTheList();
    }

    private void everybodySeesTheList() {
        Map<String, String> users = new LinkedHashMap<>();
        present.forEach(client -> users.put(client.name(), client.ip()));
        UserList list = new UserList(users);
        trial.step("everybody gets the list " + list);
        present.forEach(client -> client.sees(list));
    }
}
