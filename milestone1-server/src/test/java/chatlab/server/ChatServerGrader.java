package chatlab.server;

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

/** Marks milestone 1: a chat server as a client sees it. */
@Grader(lab = "chat", milestone = 1, title = "chat server", points = 20, program = "chatlab.server.ChatServer")
final class ChatServerGrader {
    /** Which of the lab's hosts the server runs on; the clients run on the next ones. */
    private static final int SERVER = 0;

    private final Trial trial;
    private final List<ChatProbe> present = new ArrayList<>();

    ChatServerGrader(Trial trial) {
        this.trial = trial;
    }

    @Question(
            number = "Q2.1",
            points = 3,
            hint =
                    "A server socket listens once it is bound to an address and a port: those that the server was given.")
    void the_server_listens_at_its_own_address_and_port() {
        startServer();
        connect("alice", 1);

        InetSocketAddress elsewhere = trial.at(3);
        trial.step("carol tries another address of the same machine");
        try (TcpProbe carol = trial.connect("carol", 3, elsewhere)) {
            throw new UnmetExpectation(
                    "nobody listens at " + elsewhere, "the server answers there too: it listens at every address");
        } catch (UnmetExpectation refused) {
            if (!refused.actual().startsWith("the connection failed")) {
                throw refused;
            }
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
        server.shows("the server prints \"" + line + "\"", line, alice.name());
    }

    @Question(
            number = "Q2.3",
            points = 3,
            needs = "Q2.2",
            hint = "The list is an exclamation mark and a JSON object, and it goes to the newcomer too.")
    void a_newcomer_gets_the_list() {
        startServer();

        join("alice", 1);
    }

    @Question(
            number = "Q2.4",
            points = 3,
            needs = "Q2.3",
            hint = "When somebody joins, everybody gets the list, with all names in the order of joining.")
    void everybody_gets_the_new_list_when_somebody_joins() {
        startServer();

        join("zoe", 2);
        join("bob", 1);
        join("mia", 3);
    }

    @Question(
            number = "Q2.5",
            points = 3,
            needs = "Q2.4",
            hint = "A message goes to every client but its sender: name, colon, space, text, and a space at the end.")
    void a_message_reaches_everybody_else() {
        startServer();
        ChatProbe alice = join("alice", 1);
        ChatProbe bob = join("bob", 2);
        ChatProbe carol = join("carol", 3);

        String first = "hello " + trial.draw("everyone");
        bob.says(first);
        alice.hears(bob, first);
        carol.hears(bob, first);

        String second = trial.draw("welcome");
        carol.says(second);
        alice.hears(carol, second);
        bob.hears(carol, second);
    }

    @Question(
            number = "Q2.6",
            points = 1,
            needs = "Q2.5",
            hint = "One client is left out when a message is passed on: which?")
    void nobody_hears_their_own_words() {
        startServer();
        ChatProbe alice = join("alice", 1);
        ChatProbe bob = join("bob", 2);

        String ping = trial.draw("ping");
        alice.says(ping);
        bob.hears(alice, ping);
        String pong = trial.draw("pong");
        bob.says(pong);

        alice.hears(bob, pong); // an echo of the ping would have come first
    }

    @Question(
            number = "Q2.7",
            points = 1,
            needs = "Q2.5",
            hint = "The text goes on as it came: the bytes that were read, all of them, as UTF-8.")
    void a_text_arrives_as_it_was_sent() {
        startServer();
        ChatProbe alice = join("alice", 1);
        ChatProbe bob = join("bob", 2);

        for (String text : List.of(
                "  two spaces before, one behind ",
                "Gr\u00fc\u00dfe, \u4f60\u597d \ud83d\ude00",
                "a: b: c",
                "x".repeat(900))) {
            alice.says(text);
            bob.hears(alice, text);
        }
    }

    @Question(
            number = "Q2.8",
            points = 2,
            needs = "Q2.4",
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
            number = "Q2.9",
            points = 1,
            needs = "Q2.8",
            hint = "A connection can break: reading from it or writing to it throws. Whose thread should that end?")
    void a_connection_that_breaks_harms_nobody_else() {
        startServer();
        ChatProbe alice = join("alice", 1);
        ChatProbe bob = join("bob", 2);
        ChatProbe carol = join("carol", 3);

        bob.breaksOff();
        everybodySeesTheListWithout(bob);
        String text = trial.draw("still here");
        alice.says(text);
        carol.hears(alice, text);
        join("dave", 2);
    }

    @Question(
            number = "Q2.10",
            points = 1,
            needs = "Q2.4",
            hint = "Who waits for a client's name: the loop that lets clients in, or the thread of that client?")
    void a_client_that_says_nothing_holds_up_nobody() {
        startServer();
        connect("silent", 3);

        join("alice", 1);
        join("bob", 2);
    }

    private ProgramUnderTest startServer() {
        trial.step("the server starts and prints \"Waiting for connection...\"");
        return trial.startServer(SERVER, "Waiting for connection...");
    }

    /** Connects a client that hasn't said its name yet. */
    private ChatProbe connect(String name, int host) {
        String drawn = trial.draw(name);
        trial.step(drawn + " connects from " + trial.host(host).getHostAddress());
        TcpProbe connection = trial.connect(drawn, host, trial.at(SERVER));
        return new ChatProbe(trial, drawn, trial.host(host).getHostAddress(), connection);
    }

    /** Connects a client that gives its name, and waits until everybody has the list with it. */
    private ChatProbe join(String name, int host) {
        ChatProbe newcomer = connect(name, host);
        newcomer.givesName();
        present.add(newcomer);
        everybodySeesTheList();
        return newcomer;
    }

    private void everybodySeesTheListWithout(ChatProbe gone) {
        present.remove(gone);
        everybodySeesTheList();
    }

    private void everybodySeesTheList() {
        Map<String, String> users = new LinkedHashMap<>();
        present.forEach(client -> users.put(client.name(), client.ip()));
        UserList list = new UserList(users);
        trial.step("everybody gets " + list);
        present.forEach(client -> client.sees(list));
    }
}
