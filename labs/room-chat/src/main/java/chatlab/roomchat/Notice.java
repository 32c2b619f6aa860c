package chatlab.roomchat;

import java.util.List;

/**
 * Something that the server tells, and whom.
 *
 * @param to who gets it
 * @param text what they get
 */
record Notice(List<User> to, String text) {
    /** For one user. */
    static Notice to(User user, String text) {
        return new Notice(List.of(user), text);
    }

    /** For all who are in a room at this moment. */
    static Notice to(Room room, String text) {
        return new Notice(room.members(), text);
    }

    /** The same for all but one, who gets another text: TCP may join two that come right behind each other. */
    static Notice toOthers(Room room, User one, String text) {
        return new Notice(room.members().stream().filter(user -> user != one).toList(), text);
    }
}
