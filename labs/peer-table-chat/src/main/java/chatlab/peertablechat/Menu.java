package chatlab.peertablechat;

import java.io.EOFException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Collectors;

/** The menu: what the user wants, one choice after the other. */
final class Menu {
    private static final String MENU = """
            ***** Menu *****
            1. Send message
            2. Query active peers
            3. Connect to active peers
            0. Quit
            """;

    private final Peer peer;
    private final PeerTable table;
    private final Targets targets;
    private final Terminal terminal;
    private final Questions questions;

    Menu(Peer peer, PeerTable table, Targets targets, Terminal terminal) {
        this.peer = peer;
        this.table = table;
        this.targets = targets;
        this.terminal = terminal;
        this.questions = new Questions(terminal);
    }

    /** What is done with one peer; the network may prevent it. */
    private interface Deed {
        void doTo(PeerAddress peer) throws IOException;
    }

    /** Does what the user chooses, until that is to leave or the keyboard's input ends. */
    void run() throws IOException {
        try {
            boolean leaves = false;
            while (!leaves) {
                leaves = choose();
            }
            terminal.show("Exiting");
        } catch (EOFException e) {
            nameTargetsLeft();
        }
    }

    /** Asks once and does what is chosen; whether that is to leave. */
    private boolean choose() throws IOException {
        String choice = ask();
        if (choice.equals("0") && nameTargetsLeft()) {
            choice = ask();
        }
        switch (choice) {
            case "1" -> sendMessage();
            case "2" -> showTable();
            case "3" -> connect();
            case "0" -> {}
            default -> terminal.show("expected 0, 1, 2 or 3, found \"" + choice + "\"");
        }
        return choice.equals("0");
    }

    private String ask() throws IOException {
        terminal.show(MENU);
        return terminal.ask("Enter choice: ").strip();
    }

    /** Tells the user who was to be written to and wasn't; false where there is nobody. */
    private boolean nameTargetsLeft() {
        List<PeerAddress> left = targets.left();
        if (!left.isEmpty()) {
            terminal.show("Not written to yet: "
                    + left.stream().map(PeerAddress::toString).collect(Collectors.joining(", ")));
        }
        return !left.isEmpty();
    }

    private void sendMessage() throws IOException {
        PeerAddress recipient = questions.askRecipient();
        String text = terminal.ask("Enter your message: ");
        if (text.isEmpty()) {
            terminal.show("An empty message isn't sent.");
        } else {
            write(recipient, to -> peer.send(to, text));
        }
    }

    private void connect() throws IOException {
        PeerAddress recipient = questions.askRecipientOrEverybody();
        if (recipient != null) {
            write(recipient, peer::connect);
        } else if (table.all().isEmpty()) {
            terminal.show("No connected Peers");
        } else {
            table.all().forEach(known -> write(known, peer::connect));
        }
    }

    /** Writes to a peer; one that can't be reached is told, and nothing else happens. */
    private void write(PeerAddress to, Deed deed) {
        try {
            deed.doTo(to);
            targets.written(to);
        } catch (UnknownHostException e) {
            terminal.show("can't reach " + to + ": there is no such host");
        } catch (IOException e) {
            terminal.show("can't reach " + to + ": " + e.getMessage());
        }
    }

    private void showTable() {
        List<PeerAddress> peers = table.all();
        StringBuilder lines = new StringBuilder(peers.isEmpty() ? "No connected Peers" : "Connected Peers:");
        for (int i = 0; i < peers.size(); i++) {
            lines.append("\n%d. %s".formatted(i + 1, peers.get(i)));
        }
        terminal.show(lines.toString());
    }
}
