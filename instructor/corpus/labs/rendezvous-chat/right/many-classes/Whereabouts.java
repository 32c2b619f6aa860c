package chatlab.rendezvouschat;

import java.io.IOException;
import java.net.InetSocketAddress;

/** Asks the server, and waits with a monitor. */
final class Whereabouts {
    private final Mailbox mailbox;
    private final InetSocketAddress server;
    private Letter answer;

    Whereabouts(Mailbox mailbox, InetSocketAddress server) {
        this.mailbox = mailbox;
        this.server = server;
    }

    synchronized InetSocketAddress of(String id) throws IOException, InterruptedException {
        answer = null;
        mailbox.post("Peer " + id, server);
        while (answer == null) {
            wait();
        }
        if (answer.word().equals("NoPeer")) {
            return null;
        }
        String[] quoted = answer.rest().split("'");
        return new InetSocketAddress(quoted[1], Integer.parseInt(quoted[2].replaceAll("\\D", "")));
    }

    synchronized void answered(Letter letter) {
        answer = letter;
        notifyAll();
    }
}
