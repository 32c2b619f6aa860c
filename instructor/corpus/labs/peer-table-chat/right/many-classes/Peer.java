package chatlab.peertablechat;

import java.io.Closeable;
import java.io.IOException;

/** Only puts the parts together. */
public final class Peer implements Closeable {
    private final Ear ear;
    private final Mouth mouth;
    private final PeerTable table;

    public Peer(String team, int port, PeerTable table, Terminal terminal) throws IOException {
        this.table = table;
        ear = new Ear(port, new Clerk(table, terminal));
        mouth = new Mouth(team, port);
    }

    public void receive() throws IOException {
        ear.listen();
    }

    void send(PeerAddress to, String text) throws IOException {
        mouth.say(to, text);
    }

    void connect(PeerAddress to) throws IOException {
        mouth.say(to, "connected");
        table.add(to);
    }

    @Override
    public void close() throws IOException {
        ear.close();
    }

    public static void main(String[] arguments) throws Exception {
        Startup.run(arguments);
    }
}
