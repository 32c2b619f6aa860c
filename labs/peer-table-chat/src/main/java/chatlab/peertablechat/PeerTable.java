package chatlab.peertablechat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The peers that we know, each once, in the order in which we got to know them. Many threads may use it at a time. */
final class PeerTable {
    private final Set<PeerAddress> peers = new LinkedHashSet<>();

    /** Puts a peer in; one that is in already stays where it is. */
    synchronized void add(PeerAddress peer) {
        peers.add(peer);
    }

    /** Takes a peer out; nothing happens when it isn't in. */
    synchronized void remove(PeerAddress peer) {
        peers.remove(peer);
    }

    /** Those who are in at this moment. */
    synchronized List<PeerAddress> all() {
        return List.copyOf(peers);
    }
}
