package chatlab.roomchat;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A room: who is in it, and what they may do there. Many threads may use it at the same time. */
final class Room {
    private final String name;
    private final boolean hidden;
    private final String password;

    /** In the order of joining. */
    private final Map<User, Role> roles = new LinkedHashMap<>();

    /** Those who have been muted; who leaves and comes back still is. */
    private final Set<User> muted = new HashSet<>();

    private String subject = "";
    private RoomLog log;

    /**
     * Makes a room with nobody in it.
     *
     * @param hidden whether it is left out of the list of rooms
     * @param password what one must know to come in; empty where everybody may
     */
    Room(String name, boolean hidden, String password) {
        this.name = name;
        this.hidden = hidden;
        this.password = password;
    }

    String name() {
        return name;
    }

    boolean isHidden() {
        return hidden;
    }

    boolean isProtected() {
        return !password.isEmpty();
    }

    /** Whether somebody who says this password may come in. */
    boolean opensWith(String said) {
        return password.isEmpty() || password.equals(said);
    }

    /** Those who are in the room at this moment, in the order of joining. */
    synchronized List<User> members() {
        return List.copyOf(roles.keySet());
    }

    synchronized boolean has(User user) {
        return roles.containsKey(user);
    }

    /** What somebody may do here; a visitor's role where they aren't in the room. */
    synchronized Role role(User user) {
        return roles.getOrDefault(user, Role.VISITOR);
    }

    /** Gives somebody a role; it lasts until they leave the room. */
    synchronized void setRole(User user, Role role) {
        roles.put(user, role);
    }

    /** Whether somebody has been muted here; that counts as long as they are a visitor. */
    synchronized boolean isMuted(User user) {
        return muted.contains(user);
    }

    synchronized void mute(User user) {
        muted.add(user);
    }

    /** Takes somebody out. When it was the owner, the room is that of the highest in rank, of those the first who came. */
    synchronized void remove(User user) {
        if (roles.remove(user) == Role.OWNER) {
            log = null;
            roles.keySet().stream()
                    .max(Comparator.<User, Role>comparing(roles::get))
                    .ifPresent(heir -> roles.put(heir, Role.OWNER));
        }
    }

    /** Forgets somebody who has left the chat. */
    synchronized void forget(User user) {
        muted.remove(user);
    }

    /** What the room is about; empty where nobody has said it. */
    synchronized String subject() {
        return subject;
    }

    synchronized void setSubject(String subject) {
        this.subject = subject;
    }

    synchronized boolean isLogged() {
        return log != null;
    }

    /** From now on keeps what is said; null for nothing. */
    synchronized void setLog(RoomLog log) {
        this.log = log;
    }

    /** Keeps a message, where the owner has turned the log on; a log that can't be written is turned off. */
    synchronized void log(String message) {
        try {
            if (log != null) {
                log.add(message);
            }
        } catch (IOException e) {
            System.err.println("room-chat server: can't write " + log.file() + ", the log of " + name + " is off now: "
                    + e.getMessage());
            log = null;
        }
    }
}
