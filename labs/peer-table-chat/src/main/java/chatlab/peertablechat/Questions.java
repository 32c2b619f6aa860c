package chatlab.peertablechat;

import java.io.IOException;

/** What the user is asked for, again until the answer can be used. */
final class Questions {
    /** How many bytes the user's name may have, so that there is room for a text behind it. */
    private static final int LONGEST_TEAM = 200;

    private static final int MOST_DIGITS = 5;

    private final Terminal terminal;

    Questions(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Asks for the user's own name, which is one word. */
    String askTeam() throws IOException {
        while (true) {
            String team = terminal.ask("Enter your name: ").strip();
            if (team.matches("\\S+") && Utf8.length(team) <= LONGEST_TEAM) {
                return team;
            }
            terminal.show("expected one word of at most " + LONGEST_TEAM + " bytes, found \"" + team + "\"");
        }
    }

    /** Asks for the port where this peer shall listen. */
    int askOwnPort() throws IOException {
        return askPort("Enter your port number: ");
    }

    /** Asks for the peer to write to. */
    PeerAddress askRecipient() throws IOException {
        while (true) {
            PeerAddress recipient = askRecipientOrEverybody();
            if (recipient != null) {
                return recipient;
            }
            terminal.show("expected an IP address, found nothing");
        }
    }

    /** The same; null when the user gives no IP address, which means everybody. */
    PeerAddress askRecipientOrEverybody() throws IOException {
        String ip = terminal.ask("Enter the recipient's IP address: ").strip();
        return ip.isEmpty() ? null : new PeerAddress(ip, askPort("Enter the recipient's port number: "));
    }

    private int askPort(String question) throws IOException {
        while (true) {
            String text = terminal.ask(question).strip();
            if (text.matches("[0-9]{1," + MOST_DIGITS + "}") && PeerAddress.isPort(Integer.parseInt(text))) {
                return Integer.parseInt(text);
            }
            terminal.show("expected a port from 1 to 65535, found \"" + text + "\"");
        }
    }
}
