package chatlab.rendezvouschat;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;

/** A handler for each word of the protocol, records, streams: many small classes. */
public final class RendezvousServer implements Closeable {
    private final Mailbox mailbox;
    private final Registry registry = new Registry();
    private final Map<String, Handler> handlers;

    public RendezvousServer(String host, int port) throws IOException {
        mailbox = new Mailbox(host, port);
        handlers = Map.of(
                "ID", (id, from) -> {
                    registry.register(new Entry(id, from));
                    System.out.printf("%s%n", registry);
                    sendList();
                },
                "ID2", (id, from) -> sendList(),
                "Quit", (id, from) -> {
                    registry.remove(id);
                    sendList();
                },
                "Peer", (id, from) -> mailbox.post(registry.find(id).map(e -> "Peer " + e.pair()).orElse("NoPeer"), from));
    }

    public void run() throws IOException {
        for (Letter letter = mailbox.take(); letter != null; letter = mailbox.take()) {
            handlers.getOrDefault(letter.word(), (id, from) -> {}).handle(letter.rest(), letter.from());
        }
    }

    private void sendList() throws IOException {
        for (Entry entry : registry.entries()) {
            mailbox.post("List " + registry.names(), entry.address());
        }
    }

    @Override
    public void close() {
        mailbox.close();
    }

    public static void main(String[] arguments) throws Exception {
        Startup.server(arguments);
    }
}
