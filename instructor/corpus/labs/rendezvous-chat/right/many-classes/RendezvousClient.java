package chatlab.rendezvouschat;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;

/** Puts the parts together. */
public final class RendezvousClient implements Closeable {
    private final Mailbox mailbox = new Mailbox(10_000, 11_000);
    private final InetSocketAddress server;

    public RendezvousClient(String host, int port) throws IOException {
        server = new InetSocketAddress(host, port);
    }

    public void run() throws Exception {
        Dialog dialog = new Dialog();
        Whereabouts whereabouts = new Whereabouts(mailbox, server);
        String own = dialog.ask("Enter ID:");
        mailbox.post("ID " + own, server);
        Thread ears = new Thread(new Ears(mailbox, dialog, whereabouts));
        ears.setDaemon(true);
        ears.start();
        for (Choice choice = Choice.NO; choice != Choice.QUIT; choice = dialog.choose()) {
            switch (choice) {
                case YES -> write(dialog, whereabouts, own);
                case OTHER -> dialog.say("invalid input ");
                default -> Thread.yield();
            }
        }
        mailbox.post("Quit " + own, server);
    }

    private void write(Dialog dialog, Whereabouts whereabouts, String own) throws Exception {
        InetSocketAddress to = whereabouts.of(dialog.askForOther("Enter Peer ID: ", own));
        if (to == null) {
            dialog.say("There is no such client");
            return;
        }
        dialog.say("Enter Message to send");
        mailbox.post("Message " + dialog.ask(">"), to);
        mailbox.post("ID2 ", server);
    }

    @Override
    public void close() {
        mailbox.close();
    }

    public static void main(String[] arguments) throws Exception {
        Startup.client(arguments);
    }
}
