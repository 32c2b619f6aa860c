package chatlab.relaychat;

import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** The clients of a relay: each has as its id how many came before it. Many threads may use it at the same time. */
final class Clients {
    private final int number;
    private final List<Client> all = new ArrayList<>();

    /** As many clients as will be. */
    Clients(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** Whether all ids are given away; that of a client that has gone is not given to another one. */
    synchronized boolean areComplete() {
        return all.size() == number;
    }

    /** Adds a client, which gets the next id. */
    synchronized Client add(Socket socket) {
        Client client = new Client(all.size(), socket);
        all.add(client);
        return client;
    }

    /** The client with this id; null when there is none, or it has gone. */
    synchronized Client withId(int id) {
        return id < all.size() && !all.get(id).isGone() ? all.get(id) : null;
    }

    synchronized void closeAll() {
        all.forEach(Client::close);
    }
}
