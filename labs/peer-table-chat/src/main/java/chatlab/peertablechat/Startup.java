package chatlab.peertablechat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedSelectorException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts a peer as the command line and the user say. */
final class Startup {
    private Startup() {}

    /** Runs a peer until its user leaves; what prevents it is told in one line. */
    static void run(String[] arguments) throws Exception {
        try {
            start(targets(arguments), new Terminal(System.in, System.out));
        } catch (EOFException e) {
            // The user ended the keyboard's input instead of an answer.
        } catch (IOException e) {
            Thread.currentThread()
                    .setUncaughtExceptionHandler(
                            (thread, problem) -> System.err.println("peer: " + problem.getMessage()));
            throw e;
        }
    }

    private static Targets targets(String[] arguments) throws IOException {
        if (arguments.length > 1) {
            throw new IOException("expected [TARGETS-FILE], found " + arguments.length + " arguments");
        }
        return arguments.length == 0 ? new Targets(List.of()) : Targets.read(Path.of(arguments[0]));
    }

    private static void start(Targets targets, Terminal terminal) throws Exception {
        Questions questions = new Questions(terminal);
        String team = questions.askTeam();
        int port = questions.askOwnPort();
        PeerTable table = new PeerTable();
        AtomicBoolean leaves = new AtomicBoolean();
        try (Peer peer = listen(team, port, table, terminal)) {
            terminal.show("Server listening on port " + port);
            Thread receiver = new Thread(() -> receive(peer, terminal, leaves), "receive");
            receiver.setDaemon(true);
            receiver.start();
            try {
                new Menu(peer, table, targets, terminal).run();
            } finally {
                leaves.set(true);
            }
        }
    }

    /** Receives until the user leaves; the menu goes on when that is not what ends it. */
    private static void receive(Peer peer, Terminal terminal, AtomicBoolean leaves) {
        String reason = "";
        try {
            // Calls your public void receive() throws IOException.
            peer.receive();
        } catch (IOException e) {
            reason = ": " + e.getMessage();
        } catch (ClosedSelectorException e) {
            // The user leaves, and the peer is closed.
        } finally {
            if (!leaves.get()) {
                terminal.show("Nothing is received any more" + reason);
            }
        }
    }

    private static Peer listen(String team, int port, PeerTable table, Terminal terminal) throws IOException {
        try {
            // Calls your public Peer(String team, int port, PeerTable table, Terminal terminal) throws IOException: it
            // must
            // be there as it was.
            return new Peer(team, port, table, terminal);
        } catch (IOException e) {
            throw new IOException("can't listen on port " + port + ": " + e.getMessage(), e);
        }
    }
}
