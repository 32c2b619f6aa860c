package chatlab.relaychat;

import chatlab.harness.probe.TcpProbe;
import chatlab.harness.program.ProgramUnderTest;
import chatlab.harness.question.Trial;
import java.util.ArrayList;
import java.util.List;

/** The relay under test, and the clients that the grader plays. */
final class Relay {
    /** Which of the lab's hosts the relay runs on; the clients run on the next ones. */
    private static final int SERVER = 0;

    static final int CLIENTS = 3;

    static final String START_HINT =
            "A client may be silent for hours. Which thread waits for what it sends, and which one lets the next client in"
                    + " meanwhile?";

    private final Trial trial;
    private final List<RelayedClient> clients = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private ProgramUnderTest server;

    Relay(Trial trial) {
        this.trial = trial;
    }

    /** Starts the relay for three clients, and waits until it listens. */
    void start() {
        trial.step("the relay starts, for " + CLIENTS + " clients");
        server = trial.hint(
                "The relay prints its address once it listens. What keeps it from that?",
                () -> trial.startServer(SERVER, "Listening at", () -> new String[] {
                    trial.host(SERVER).getHostAddress(), Integer.toString(trial.port()), Integer.toString(CLIENTS)
                }));
    }

    /** Connects the next client. */
    RelayedClient connect() {
        int id = clients.size();
        String name = "client " + id;
        int host = 1 + id % CLIENTS;
        trial.step(name + " connects from " + trial.host(host).getHostAddress());
        TcpProbe connection = trial.hint(START_HINT, () -> trial.connect(name, host, trial.at(SERVER)));
        RelayedClient client = new RelayedClient(trial, id, connection, said);
        clients.add(client);
        return client;
    }

    /** Waits until the relay says that it passes messages on. */
    void hasStarted() {
        trial.hint(
                START_HINT,
                () -> server.shows("the relay prints \"Receiving Task started\"", "Receiving Task started", "started"));
    }

    /** Starts a relay with all its clients. */
    List<RelayedClient> startWithAll() {
        start();
        for (int i = 0; i < CLIENTS; i++) {
            connect();
        }
        hasStarted();
        return clients;
    }
}
