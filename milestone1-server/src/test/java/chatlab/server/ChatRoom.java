package chatlab.server;

import chatlab.harness.probe.Shape;
import chatlab.harness.probe.TcpProbe;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.question.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The server under test, and the clients that the grader plays: what they do together, step by step. */
final class ChatRoom {
    /** Which of the lab's hosts the server runs on; the clients run on the next ones. */
    private static final int SERVER = 0;

    static final String LISTEN_HINT =
            "A server socket listens once it is bound: to the address and the port that the server was given. Then the"
                    + " server waits for one client after the other.";
    private static final String START_HINT =
            "The server prints that line once it listens. What does it wait for, or leave out, before it does?";
    private static final String MEANWHILE_HINT =
            "Those who are in the chat may talk for hours. Which thread waits for their messages, and which one lets the"
                    + " next client in meanwhile?";

    private final Trial trial;
    private final List<ChatProbe> present = new ArrayList<>();
    private Shape saidLast = Shape.NOTHING;

    ChatRoom(Trial trial) {
        this.trial = trial;
    }

    /** Starts the server, and waits until it listens. */
    ProgramUnderTest startServer() {
        trial.step("the server starts");
        return trial.hint(START_HINT, () -> trial.startServer(SERVER, "Waiting for connection..."));
    }

    /** Connects a client that hasn't said its name yet. */
    ChatProbe connect(String name, int host) {
        String drawn = trial.draw(name);
        String ip = trial.host(host).getHostAddress();
        trial.step(drawn + " connects from " + ip);
        TcpProbe connection = trial.hint(LISTEN_HINT, () -> trial.connect(drawn, host, trial.at(SERVER)));
        return new ChatProbe(trial, drawn, ip, connection, saidLast);
    }

    /** Connects a client that gives its name, whatever the list says; once the others hear it, the server knows it. */
    ChatProbe enter(String name, int host) {
        ChatProbe newcomer = connect(name, host);
        newcomer.givesName();
        present.add(newcomer);
        if (present.size() > 1) {
            trial.hint(MEANWHILE_HINT, newcomer::seesSomeList);
            speaksAndIsHeard(newcomer);
        } else {
            newcomer.seesSomeList();
        }
        return newcomer;
    }

    /** Connects a client that gives its name, and waits until everybody has the right list with it. */
    ChatProbe join(String name, int host) {
        ChatProbe newcomer = connect(name, host);
        newcomer.givesName();
        present.add(newcomer);
        everybodySeesTheList();
        return newcomer;
    }

    /** Everybody says something, and all the others hear it. */
    void everybodySpeaksAndIsHeard() {
        present.forEach(this::speaksAndIsHeard);
    }

    /** This one says something, and all the others hear it. */
    void speaksAndIsHeard(ChatProbe speaker) {
        String text = "it is " + trial.draw("me");
        speaker.says(text);
        saidLast = Shape.of(speaker.message(text));
        present.stream().filter(other -> other != speaker).forEach(other -> other.hears(speaker, text));
    }

    /** Somebody has left, so everybody else gets a new list. */
    void everybodySeesTheListWithout(ChatProbe gone) {
        present.remove(gone);
        everybodySeesTheList();
    }

    private void everybodySeesTheList() {
        Map<String, String> users = new LinkedHashMap<>();
        present.forEach(client -> users.put(client.name(), client.ip()));
        UserList list = new UserList(users);
        List<ChatProbe> newestFirst = new ArrayList<>(present); // what the newcomer gets tells most
        Collections.reverse(newestFirst);
        newestFirst.forEach(client -> client.sees(list));
        trial.step("everybody gets the list " + list);
    }
}
