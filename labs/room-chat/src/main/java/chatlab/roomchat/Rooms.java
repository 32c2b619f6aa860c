package chatlab.roomchat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The rooms that there are, and who is in which. Many threads may use it at the same time. */
final class Rooms {
    /** Characters that can be seen; a question mark may stand for one that isn't ASCII. */
    private static final Pattern NICKNAME = Pattern.compile("[!-~&&[^:?/]][!-~&&[^:?]]{0,31}");

    private static final Pattern ROOM = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    /** What the server asks with; as a nickname it would be mistaken for that. */
    private static final String RESERVED = "NICK";

    private final Map<String, User> users = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Room> rooms = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<User, Room> places = new HashMap<>();
    private final Room lobby = new Room("lobby", false, "");

    Rooms() {
        rooms.put(lobby.name(), lobby);
    }

    /**
     * Lets a user into the lobby, under the nickname that they have.
     *
     * @throws RefusedException when they can't have it
     */
    synchronized void enter(User user) throws RefusedException {
        String nickname = user.nickname();
        if (!NICKNAME.matcher(nickname).matches() || nickname.equalsIgnoreCase(RESERVED)) {
            throw new RefusedException("A nickname has 1 to 32 ASCII characters, none of them a space, a colon or a"
                    + " question mark, begins without a slash, and isn't NICK.");
        }
        if (users.putIfAbsent(nickname, user) != null) {
            throw new RefusedException("This nickname is taken, try another.");
        }
        lobby.setRole(user, Role.VISITOR);
        places.put(user, lobby);
    }

    /** Takes a user out of the chat; returns the room that they were in, null where they were in none. */
    synchronized Room leave(User user) {
        Room room = places.remove(user);
        if (room != null) {
            takeOut(user, room);
            users.remove(user.nickname());
            rooms.values().forEach(other -> other.forget(user));
        }
        return room;
    }

    private void takeOut(User user, Room room) {
        room.remove(user);
        if (room != lobby && room.members().isEmpty()) {
            rooms.remove(room.name());
        }
    }

    /** Lets a user go from the room where they are into another one, with a role there. */
    synchronized void move(User user, Room to, Role role) {
        takeOut(user, places.get(user));
        to.setRole(user, role);
        places.put(user, to);
    }

    /**
     * Makes a room; it is there as long as somebody is in it.
     *
     * @throws RefusedException when it can't have that name
     */
    synchronized Room create(String name, boolean hidden, String password) throws RefusedException {
        if (!ROOM.matcher(name).matches()) {
            throw new RefusedException("A room's name has 1 to 32 letters, digits, - or _.");
        }
        if (rooms.containsKey(name)) {
            throw new RefusedException("There is a room " + name + " already.");
        }
        Room room = new Room(name, hidden, password);
        rooms.put(name, room);
        return room;
    }

    /** All who are in the chat at this moment. */
    synchronized List<User> users() {
        return List.copyOf(users.values());
    }

    /** The room that everybody begins in. */
    Room lobby() {
        return lobby;
    }

    /** The room that a user is in. */
    synchronized Room roomOf(User user) {
        return places.getOrDefault(user, lobby);
    }

    /** All rooms, in the order of their names. */
    synchronized List<Room> all() {
        return List.copyOf(rooms.values());
    }

    /** The room with this name, in capital letters or not; null where there is none. */
    synchronized Room find(String name) {
        return rooms.get(name);
    }

    /** The user with this nickname, in capital letters or not; null where there is none. */
    synchronized User user(String nickname) {
        return users.get(nickname);
    }
}
