package chatlab.client;

import chatlab.harness.probe.Addresses;
import chatlab.harness.probe.Shape;
import chatlab.harness.probe.TcpListener;
import chatlab.harness.probe.TcpProbe;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Marks milestone 2: a chat client as its user, the server and other clients see it. */
@Grader(lab = "chat", milestone = 2, title = "chat client", points = 20, program = "chatlab.client.ChatClient")
final class ChatClientGrader {
    /** Which of the lab's hosts is whose. */
    private static final int SERVER = 0;

    private static final int OWN = 1;
    private static final int BOB = 2;
    private static final int CAROL = 3;
    private static final int STRANGER = 4;

    private static final String NAME_QUESTION = "First enter your name to register it in the server: ";
    private static final List<String> MENU = List.of(
            " Connection Established!",
            "Now you can enter '#ls' to list active users,",
            "'@<user1>: msg' send msg to a specific user,",
            "or just write your msg to send to all users",
            "*****",
            ">");

    private final Trial trial;
    private final String me;
    private final String bob;
    private final String carol;
    private ProgramUnderTest program;
    private TcpProbe server;

    ChatClientGrader(Trial trial) {
        this.trial = trial;
        me = trial.draw("alice");
        bob = trial.draw("bob");
        carol = trial.draw("Carol"); // a capital letter, as nobody must change names
    }

    @Question(
            number = "Q2.12",
            points = 3,
            hint =
                    "The TCP socket is bound to your own address before it is connected to the server's address and port.")
    void the_client_connects_from_its_own_address() {
        connect();

        InetAddress from = server.peer();
        if (!from.equals(trial.host(OWN))) {
            throw new UnmetExpectation(
                    "it connects from its own address " + ip(OWN), "it connects from " + from.getHostAddress());
        }
    }

    @Question(
            number = "Q2.13",
            points = 2,
            needs = "Q2.12",
            hint = "Once it is connected the client asks for the name, sends the name's bytes, and shows the menu.")
    void the_client_sends_the_name_and_shows_the_menu() {
        connect();
        program.shows(NAME_QUESTION);
        giveName();

        program.shows("the screen shows " + Texts.quote(MENU.get(0)), MENU.get(0), "Established");
        for (String line : MENU.subList(1, MENU.size())) {
            String between = program.shows(line);
            if (!between.replace("\r", "").equals("\n")) {
                throw new UnmetExpectation(
                        Texts.quote(line) + " comes on the next line", Texts.quote(between) + " comes before it");
            }
        }
    }

    @Question(
            number = "Q2.14",
            points = 1,
            hint = "When connecting fails an exception tells it. Let the code that calls your method have it.")
    void a_server_that_can_not_be_reached_is_told() {
        trial.step("the client starts, but no server listens");
        program = start();

        String text = "could not connect to chat server...";
        program.shows("the screen shows " + Texts.quote(text), text, "could not connect");
    }

    @Question(
            number = "Q2.15",
            points = 2,
            needs = "Q2.13",
            hint =
                    "One thread waits for the server's bytes and one for datagrams. Which one doesn't get what has come?")
    void what_comes_from_the_server_and_from_other_clients_is_shown() {
        UdpProbe stranger = trial.datagrams("a stranger", STRANGER);
        JoinedClient client = join();

        for (String text : List.of("hello", "how are you", "bye")) {
            hears(client, text);
            hearsDirectly(client, stranger, "Non-registered", text);
        }
    }

    @Question(
            number = "Q2.16",
            points = 1,
            needs = "Q2.15",
            hint =
                    "What is shown is all that came, and only that: how many bytes were received, and is the buffer large"
                            + " enough?")
    void a_text_is_shown_as_it_came() {
        UdpProbe stranger = trial.datagrams("a stranger", STRANGER);
        JoinedClient client = join();

        hears(client, "hello");
        for (String text : texts()) {
            nothingFollows(hearsDirectly(client, stranger, "Non-registered", text));
            nothingFollows(hears(client, text));
        }
        hears(client, "who types #ls?"); // only what the own user types is a command
    }

    /** Looks at the rest of a line that was shown. */
    private static void nothingFollows(String shown) {
        String rest = shown.lines().findFirst().orElse("");
        if (!rest.replace(">", "").isBlank()) {
            throw new UnmetExpectation(
                    "a message is all that stands on its line", "behind it stands " + Texts.quote(rest));
        }
    }

    @Question(
            number = "Q2.17",
            points = 2,
            needs = "Q2.15",
            hint = "Each list that the server sends takes the place of the one before.")
    void the_list_of_active_users_is_the_last_that_came() {
        JoinedClient client = join();

        ActiveUsers three = users(bob).with(carol, ip(CAROL));
        client.showsList(three);
        client.showsList(three.reversed()); // not both are in the order that a program may have sorted them in
        client.showsList(users().with(carol, ip(CAROL)));
    }

    @Question(
            number = "Q2.18",
            points = 2,
            needs = "Q2.15",
            hint = "The server gets the bytes of the name and of each text as they were typed: no line end, no more, no"
                    + " less. What is for the client itself, and an empty line, isn't sent.")
    void what_is_typed_goes_to_the_server_as_it_is() {
        JoinedClient client = join();

        for (String text : texts()) {
            client.says(text);
        }
        client.types("");
        client.types("#ls");
        client.says(trial.draw("that was all"));
    }

    @Question(
            number = "Q2.19",
            points = 2,
            needs = "Q2.17",
            hint = "A private message is a datagram to the address that the list has for the name, and to the port that"
                    + " all clients use.")
    void a_private_message_is_one_datagram_to_its_addressee() {
        UdpProbe atBob = trial.datagrams("bob", BOB);
        UdpProbe atCarol = trial.datagrams("carol", CAROL);
        UdpProbe atServer = trial.datagrams("the server", SERVER);
        atServer.staysQuiet();
        JoinedClient client = join(bob, carol);

        saysDirectly(client, bob, atBob, "hi");
        saysDirectly(client, carol, atCarol, "hello");
        saysDirectly(client, bob, atBob, "again"); // a second datagram of the first message would have come before
        while (atServer.read()) {}
        if (atServer.lost() != null) {
            throw new UnmetExpectation("only the addressee gets it", atServer.lost());
        }
    }

    @Question(
            number = "Q2.20",
            points = 1,
            needs = "Q2.19",
            hint = "The text is all that stands behind the first colon, as it was typed; spaces around the name don't"
                    + " count.")
    void a_private_message_is_all_behind_the_first_colon() {
        UdpProbe atBob = trial.datagrams("bob", BOB);
        JoinedClient client = join(bob);

        for (String text : texts()) {
            client.saysDirectly(atBob, "@" + bob + ":" + text, text);
        }
        client.saysDirectly(atBob, "@ " + bob + " :x", "x");
    }

    @Question(
            number = "Q2.21",
            points = 2,
            needs = "Q2.17",
            hint = "Who sent a datagram is told by its source address: look the address up in the list that came last.")
    void a_datagram_is_shown_with_its_senders_name() {
        UdpProbe fromBob = trial.datagrams("bob", BOB);
        UdpProbe fromCarol = trial.datagrams("carol", CAROL);
        JoinedClient client = join(bob, carol);
        hearsDirectly(client, fromBob, bob, "it is me");
        hearsDirectly(client, fromCarol, carol, "it is me");

        String dave = trial.draw("dave");
        client.getsList(users(carol).with(dave, ip(BOB)));
        hearsDirectly(client, fromBob, dave, "it is me");
        hearsDirectly(client, fromCarol, carol, "it is me");
    }

    @Question(
            number = "Q2.22",
            points = 1,
            needs = {"Q2.18", "Q2.19"},
            hint = "Of a private message the server never gets anything, not even when its addressee isn't in the list:"
                    + " then there is nothing to send, only to show.")
    void a_private_message_is_not_for_the_server() {
        UdpProbe atBob = trial.datagrams("bob", BOB);
        JoinedClient client = join(bob);
        String nobody = trial.draw("nobody");

        client.types("@" + nobody + ": hi");
        client.shows(nobody + " is not registered", "not registered");
        saysDirectly(client, bob, atBob, "hi");
        client.says(trial.draw("to everybody")); // what had gone to the server before would come first
    }

    @Question(number = "Q2.23", points = 1, needs = "Q2.15", hint = "Which address is the UDP socket bound to?")
    void datagrams_to_another_address_of_the_machine_are_not_received() {
        UdpProbe stranger = trial.datagrams("a stranger", STRANGER);
        JoinedClient client = join();
        String wrong = trial.draw("elsewhere");
        InetSocketAddress elsewhere = trial.at(BOB);
        trial.step("a stranger sends a datagram to " + Addresses.text(elsewhere));
        stranger.send(elsewhere, wrong.getBytes(StandardCharsets.UTF_8));

        String right = trial.draw("here");
        trial.step("a stranger sends a datagram to " + Addresses.text(trial.at(OWN)));
        stranger.send(trial.at(OWN), right.getBytes(StandardCharsets.UTF_8));
        if (client.shows("Incoming msg (P2P) from Non-registered:" + right, null)
                .contains(wrong)) {
            throw new UnmetExpectation(
                    "only datagrams to " + ip(OWN) + " are received", "one to " + ip(BOB) + " is shown, too");
        }
    }

    /** Texts that must arrive as they are. */
    private List<String> texts() {
        return List.of(
                trial.draw("hello"), "  two spaces before, one behind ", "Grüße, 你好 😀", "a: b: c", "x".repeat(900));
    }

    /** The server passes on what bob says; what is drawn tells it from what was said before. */
    private String hears(JoinedClient client, String text) {
        return client.hears(bob, text + trial.draw(" number "));
    }

    private String hearsDirectly(JoinedClient client, UdpProbe from, String sender, String text) {
        return client.hearsDirectly(from, sender, " " + text + trial.draw(" number "));
    }

    private void saysDirectly(JoinedClient client, String addressee, UdpProbe to, String text) {
        String drawn = trial.draw(text);
        client.saysDirectly(to, "@" + addressee + ":" + drawn, drawn);
    }

    private String ip(int host) {
        return trial.host(host).getHostAddress();
    }

    private ProgramUnderTest start() {
        return trial.start(ip(SERVER), ip(OWN), Integer.toString(trial.port()));
    }

    /** Starts the client, and waits until it has connected. */
    private void connect() {
        TcpListener listener = trial.listen(SERVER);
        String to = Addresses.text(trial.at(SERVER));
        trial.step("the client starts at " + ip(OWN) + " and is told that the server is at " + to);
        program = start();
        server = trial.keep(listener.accept("the server", "the client connects to " + to));
    }

    private void giveName() {
        trial.step("the user types the name " + me);
        program.type(me);
        server.receive("the server gets the name " + Texts.quote(me), Shape.of(me));
    }

    /** Starts a client that has given its name and got the list, with these others in it. */
    private JoinedClient join(String... others) {
        connect();
        giveName();
        program.shows("*****");
        JoinedClient client = new JoinedClient(trial, program, server, me, trial.at(OWN));
        client.getsList(users(others));
        return client;
    }

    /** The client under test and these others, in an order that is drawn, but isn't that of their names. */
    private ActiveUsers users(String... others) {
        List<String> names = new ArrayList<>(List.of(others));
        names.add(me);
        List<String> sorted = names.stream().sorted().toList();
        do {
            Collections.shuffle(names, trial.random());
        } while (names.size() > 1 && names.equals(sorted));
        ActiveUsers users = new ActiveUsers(Map.of());
        for (String name : names) {
            users = users.with(name, ip(name.equals(me) ? OWN : name.equals(bob) ? BOB : CAROL));
        }
        return users;
    }
}
