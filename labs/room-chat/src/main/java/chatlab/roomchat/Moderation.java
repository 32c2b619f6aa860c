package chatlab.roomchat;

import java.io.IOException;
import java.util.List;

/** The commands that need a role: whose room it is, and who may write there. */
final class Moderation {
    private final Rooms rooms;

    Moderation(Rooms rooms) {
        this.rooms = rooms;
    }

    /** Whether somebody can't write in a room. */
    static boolean isSilent(Room room, User user) {
        return room.role(user) == Role.VISITOR && room.isMuted(user);
    }

    /** What somebody is told who has come into a room. */
    static String welcome(Room room, User user) {
        return "You are in " + room.name() + " (" + room.role(user) + ")."
                + (room.subject().isEmpty() ? "" : " Subject: " + room.subject())
                + (room.isLogged() ? " What is said here is kept in a log." : "");
    }

    /** Shows the subject, or changes it. */
    List<Notice> subject(User user, String text) throws RefusedException {
        Room room = rooms.roomOf(user);
        if (text.isEmpty()) {
            String subject = room.subject();
            return List.of(
                    Notice.to(user, subject.isEmpty() ? room.name() + " has no subject." : "Subject: " + subject));
        }
        demand(Role.OPERATOR, user, room);
        room.setSubject(text);
        return List.of(Notice.to(room, user.nickname() + " has changed the subject: " + text));
    }

    /** Sends somebody back to the lobby. */
    List<Notice> kick(User user, String nickname) throws RefusedException {
        Room room = rooms.roomOf(user);
        User other = subordinate(user, nickname, Role.OPERATOR);
        rooms.move(other, rooms.lobby(), Role.VISITOR);
        String told = user.nickname() + " has kicked you out of " + room.name() + ". ";
        return List.of(
                Notice.to(room, other.nickname() + " left! " + user.nickname() + " has kicked them out."),
                Notice.toOthers(rooms.lobby(), other, other.nickname() + " joined!"),
                Notice.to(other, told + welcome(rooms.lobby(), other)));
    }

    /** Lets somebody write always. */
    List<Notice> voice(User user, String nickname) throws RefusedException {
        return give(Role.VOICE, subordinate(user, nickname, Role.OPERATOR), user);
    }

    /** Makes somebody an operator. */
    List<Notice> op(User user, String nickname) throws RefusedException {
        return give(Role.OPERATOR, subordinate(user, nickname, Role.OWNER), user);
    }

    private List<Notice> give(Role role, User other, User giver) {
        Room room = rooms.roomOf(giver);
        room.setRole(other, role);
        return List.of(
                Notice.to(room, giver.nickname() + " has made this the role of " + other.nickname() + ": " + role));
    }

    /** Takes the word from somebody, until they are given voice. */
    List<Notice> mute(User user, String nickname) throws RefusedException {
        Room room = rooms.roomOf(user);
        User other = subordinate(user, nickname, Role.OPERATOR);
        room.setRole(other, Role.VISITOR);
        room.mute(other);
        return List.of(Notice.to(room, user.nickname() + " has muted " + other.nickname() + "."));
    }

    /** Turns the log on or off. */
    List<Notice> log(User user, String how) throws RefusedException {
        Room room = rooms.roomOf(user);
        demand(Role.OWNER, user, room);
        if (!how.equals("on") && !how.equals("off")) {
            throw new RefusedException("Write it so: " + Command.LOG.form());
        }
        room.setLog(how.equals("on") ? open(room) : null);
        return List.of(Notice.to(room, user.nickname() + " has turned the log of " + room.name() + " " + how + "."));
    }

    private static RoomLog open(Room room) throws RefusedException {
        RoomLog log = new RoomLog(room.name());
        try {
            log.open();
            return log;
        } catch (IOException e) {
            throw new RefusedException("The server can't write " + log.file() + ".");
        }
    }

    /** Somebody in the room of a user who has at least this role, and a higher one than that somebody. */
    private User subordinate(User user, String nickname, Role least) throws RefusedException {
        Room room = rooms.roomOf(user);
        demand(least, user, room);
        User other = rooms.user(nickname);
        if (other == null || !room.has(other)) {
            throw new RefusedException("There is no " + nickname + " in " + room.name() + ".");
        }
        if (room.role(other).compareTo(room.role(user)) >= 0) {
            throw new RefusedException(
                    other.nickname() + " is " + room.role(other) + " of " + room.name() + ", and you aren't more.");
        }
        return other;
    }

    private static void demand(Role least, User user, Room room) throws RefusedException {
        if (room.role(user).compareTo(least) < 0) {
            throw new RefusedException(
                    least == Role.OWNER
                            ? "Only the owner of " + room.name() + " can do that."
                            : "Only the owner and operators of " + room.name() + " can do that.");
        }
    }
}
