package chatlab.directchat;

import java.io.IOException;
import java.util.function.Consumer;

/** What the user of a peer types, line by line. */
final class Commands {
    static final String HELP = "/connect NAME, NAME: TEXT, /all TEXT, /peers";

    private static final String CONNECT = "/connect ";
    private static final String ALL = "/all ";

    private final Terminal terminal;
    private final Index index;
    private final Contacts contacts;
    private final Consumer<IndexEntry> connect;

    /** Connects to a peer in this way. */
    Commands(Terminal terminal, Index index, Contacts contacts, Consumer<IndexEntry> connect) {
        this.terminal = terminal;
        this.index = index;
        this.contacts = contacts;
        this.connect = connect;
    }

    /** Does what the user types, until the keyboard's input ends. */
    void readKeyboard() throws IOException {
        for (String line = terminal.readLine(); line != null; line = terminal.readLine()) {
            obey(line);
        }
    }

    private void obey(String line) {
        int colon = line.indexOf(':');
        if (line.strip().equals("/peers")) {
            showPeers();
        } else if (line.startsWith(CONNECT)) {
            connect(line.substring(CONNECT.length()).strip());
        } else if (line.startsWith(ALL)) {
            sayToAll(line.substring(ALL.length()));
        } else if (colon > 0 && !line.startsWith("/")) {
            sayTo(line.substring(0, colon).strip(), line.substring(colon + 1));
        } else if (!line.isEmpty()) {
            terminal.show(HELP);
        }
    }

    private void showPeers() {
        for (IndexEntry entry : index.entries()) {
            String state = contacts.with(entry.name()) == null ? "" : " connected";
            terminal.show(entry.name() + " " + entry.ip() + ":" + entry.port() + state);
        }
    }

    private void connect(String name) {
        IndexEntry entry = index.find(name);
        if (entry == null) {
            terminal.show("There is no " + name + " in the index table.");
        } else if (contacts.with(name) != null) {
            terminal.show(name + " is connected already.");
        } else {
            connect.accept(entry);
        }
    }

    private void sayTo(String name, String text) {
        Conversation conversation = contacts.with(name);
        String said = text.startsWith(" ") ? text.substring(1) : text; // the space behind the colon
        if (conversation == null) {
            terminal.show(name + " is not connected.");
        } else if (!said.isEmpty()) {
            conversation.say(said);
        }
    }

    private void sayToAll(String text) {
        if (contacts.withAll().isEmpty()) {
            terminal.show("Nobody is connected.");
        } else if (!text.isEmpty()) {
            contacts.withAll().forEach(conversation -> conversation.say(text));
        }
    }
}
