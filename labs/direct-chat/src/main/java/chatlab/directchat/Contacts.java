package chatlab.directchat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The peers that are connected. Many threads may use it at the same time. */
final class Contacts {
    /** From each conversation to the peer's name: both sides may have connected at the same time. */
    private final Map<Conversation, String> names = new LinkedHashMap<>();

    synchronized void add(String name, Conversation conversation) {
        names.put(conversation, name);
    }

    synchronized void remove(Conversation conversation) {
        names.remove(conversation);
    }

    /** The conversation with this peer, the newest where there are several; null where there is none. */
    synchronized Conversation with(String name) {
        return newest().get(name);
    }

    /** A conversation with each peer. */
    synchronized Collection<Conversation> withAll() {
        return newest().values();
    }

    /** All conversations. */
    synchronized List<Conversation> all() {
        return new ArrayList<>(names.keySet());
    }

    private Map<String, Conversation> newest() {
        Map<String, Conversation> newest = new LinkedHashMap<>();
        names.forEach((conversation, name) -> newest.put(name, conversation));
        return newest;
    }
}
