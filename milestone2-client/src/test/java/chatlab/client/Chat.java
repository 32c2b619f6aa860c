package chatlab.client;

import chatlab.harness.probe.Addresses;
import chatlab.harness.probe.SampleText;
import chatlab.harness.probe.Shape;
import chatlab.harness.probe.TcpListener;
import chatlab.harness.probe.TcpProbe;
import chatlab.harness.probe.Texts;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.question.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The chat that the client under test gets into: who is in it, on which hosts, and the server, played by the grader. */
final class Chat {
    /** Which of the lab's hosts is whose. */
    static final int SERVER = 0;

    static final int OWN = 1;
    static final int BOB = 2;
    static final int CAROL = 3;
    static final int STRANGER = 4;

    private static final String CONNECT_HINT =
            "The client connects to the address and the port that it was given when it was started.";
    private static final String LIST_HINT =
            "The list of active users is the first that the server sends. Does the thread that reads from the server take"
                    + " what has come, without waiting for more?";

    private final Trial trial;
    private final String me;
    private final String bob;
    private final String carol;
    private ProgramUnderTest program;
    private TcpProbe server;

    Chat(Trial trial) {
        this.trial = trial;
        me = trial.draw("alice");
        bob = trial.draw("bob");
        carol = trial.draw("Carol"); // a capital letter, as nobody must change names
    }

    String bob() {
        return bob;
    }

    String carol() {
        return carol;
    }

    /** The server's end of the client's connection. */
    TcpProbe server() {
        return server;
    }

    String ip(int host) {
        return trial.host(host).getHostAddress();
    }

    /** Starts the client under test. */
    ProgramUnderTest start() {
        program = trial.start(ip(SERVER), ip(OWN), Integer.toString(trial.port()));
        return program;
    }

    /** Starts the client, and waits until it has connected. */
    ProgramUnderTest connect() {
        return connect(CONNECT_HINT);
    }

    /** The same with another hint for a client that doesn't. */
    ProgramUnderTest connect(String hint) {
        TcpListener listener = trial.listen(SERVER);
        String to = Addresses.text(trial.at(SERVER));
        trial.step("the client starts at " + ip(OWN) + " and is told that the server is at " + to);
        start();
        server = trial.hint(hint, () -> listener.accept("the server", "the client connects to " + to));
        trial.keep(server);
        return program;
    }

    /** The user types the name, and the server gets it. */
    void giveName() {
        trial.step("the user types the name " + me);
        program.type(me);
        server.receive("the server gets the name " + Texts.quote(me), Shape.of(me));
    }

    /** Starts a client that has given its name and got the list, with these others in it. */
    JoinedClient join(String... others) {
        connect();
        return enter(others);
    }

    /** The same for a client that has connected. */
    JoinedClient enter(String... others) {
        giveName();
        program.shows("*****");
        JoinedClient client = new JoinedClient(trial, program, server, me, trial.at(OWN));
        trial.hint(LIST_HINT, () -> client.getsList(users(others)));
        return client;
    }

    /** The client under test and these others, in an order that is drawn, but isn't that of their names. */
    ActiveUsers users(String... others) {
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

    /** Texts that must arrive as they are. */
    static List<SampleText> texts() {
        return Stream.concat(SampleText.PLAIN.stream(), Stream.of(SampleText.UTF_8))
                .toList();
    }
}
