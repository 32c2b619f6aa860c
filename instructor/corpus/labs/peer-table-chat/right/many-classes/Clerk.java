package chatlab.peertablechat;

/** Knows what is to be done with a line. */
final class Clerk {
    private final PeerTable table;
    private final Terminal terminal;

    Clerk(PeerTable table, Terminal terminal) {
        this.table = table;
        this.terminal = terminal;
    }

    void takes(String line) {
        int first = line.indexOf(' ');
        int second = line.indexOf(' ', first + 1);
        PeerAddress who = PeerAddress.parse(line.substring(0, first));
        if (line.substring(second + 1).equals("exit")) {
            table.remove(who);
            terminal.show(line.substring(0, second) + " disconnected");
        } else {
            table.add(who);
            terminal.show(line);
        }
    }
}
