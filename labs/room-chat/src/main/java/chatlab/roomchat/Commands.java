package chatlab.roomchat;

import java.util.List;
import java.util.stream.Collectors;

/** Does what commands say: changes the rooms, and tells who gets which answer. */
final class Commands {
    private static final String PASSWORD = "password=";

    private final Rooms rooms;
    private final Moderation moderation;

    Commands(Rooms rooms) {
        this.rooms = rooms;
        this.moderation = new Moderation(rooms);
    }

    /** Does what a user's command says; one at a time, so that nobody sees half of a change. */
    List<Notice> run(User user, Command.Line line) {
        synchronized (rooms) {
            try {
                return answer(user, line);
            } catch (RefusedException e) {
                return List.of(Notice.to(user, e.getMessage()));
            }
        }
    }

    private List<Notice> answer(User user, Command.Line line) throws RefusedException {
        return switch (line.name()) {
            case ROOMS -> List.of(Notice.to(user, listRooms(user)));
            case WHO -> List.of(Notice.to(user, listMembers(rooms.roomOf(user))));
            case CREATE -> create(user, line);
            case JOIN -> join(user, line);
            case LEAVE -> leave(user);
            case SUBJECT -> moderation.subject(user, line.rest());
            case KICK -> moderation.kick(user, word(line));
            case VOICE -> moderation.voice(user, word(line));
            case MUTE -> moderation.mute(user, word(line));
            case OP -> moderation.op(user, word(line));
            case LOG -> moderation.log(user, word(line));
        };
    }

    /** The only word behind a command's name. */
    private static String word(Command.Line line) throws RefusedException {
        if (line.words().size() != 1) {
            throw wrongForm(line);
        }
        return line.words().get(0);
    }

    private static RefusedException wrongForm(Command.Line line) {
        return new RefusedException("Write it so: " + line.name().form());
    }

    private String listRooms(User user) {
        return rooms.all().stream()
                .filter(room -> !room.isHidden() || room.has(user))
                .map(Commands::describe)
                .collect(Collectors.joining(", ", "Rooms: ", ""));
    }

    private static String describe(Room room) {
        return room.name() + " (" + room.members().size() + (room.isHidden() ? ", hidden" : "")
                + (room.isProtected() ? ", password" : "") + ")";
    }

    private static String listMembers(Room room) {
        return room.members().stream()
                .map(member -> member.nickname() + " (" + room.role(member)
                        + (Moderation.isSilent(room, member) ? ", muted" : "") + ")")
                .collect(Collectors.joining(", ", "In " + room.name() + ": ", ""));
    }

    private List<Notice> create(User user, Command.Line line) throws RefusedException {
        boolean hidden = false;
        String password = "";
        if (line.words().isEmpty()) {
            throw wrongForm(line);
        }
        for (String option : line.words().subList(1, line.words().size())) {
            if (option.equals("hidden")) {
                hidden = true;
            } else if (option.startsWith(PASSWORD) && option.length() > PASSWORD.length()) {
                password = option.substring(PASSWORD.length());
            } else {
                throw wrongForm(line);
            }
        }
        return move(user, rooms.create(line.words().get(0), hidden, password), Role.OWNER);
    }

    private List<Notice> join(User user, Command.Line line) throws RefusedException {
        List<String> words = line.words();
        if (words.isEmpty() || words.size() > 2) {
            throw wrongForm(line);
        }
        Room room = rooms.find(words.get(0));
        if (room == null) {
            throw new RefusedException("There is no room " + words.get(0) + ".");
        }
        if (room.has(user)) {
            throw new RefusedException("You are in " + room.name() + " already.");
        }
        if (!room.opensWith(words.size() > 1 ? words.get(1) : "")) {
            throw new RefusedException("That isn't the password of " + room.name() + ".");
        }
        return move(user, room, Role.VISITOR);
    }

    private List<Notice> leave(User user) throws RefusedException {
        if (rooms.roomOf(user) == rooms.lobby()) {
            throw new RefusedException("You are in the lobby: to leave the chat, end your program.");
        }
        return move(user, rooms.lobby(), Role.VISITOR);
    }

    private List<Notice> move(User user, Room to, Role role) {
        Room from = rooms.roomOf(user);
        rooms.move(user, to, role);
        return List.of(
                Notice.to(from, user.nickname() + " left!"),
                Notice.toOthers(to, user, user.nickname() + " joined!"),
                Notice.to(user, Moderation.welcome(to, user)));
    }
}
