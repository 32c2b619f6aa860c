package chatlab.roomchat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a user can ask the server for. */
enum Command {
    ROOMS("/rooms"),
    CREATE("/create NAME [hidden] [password=...]"),
    JOIN("/join NAME [password]"),
    LEAVE("/leave"),
    WHO("/who"),
    SUBJECT("/subject TEXT"),
    KICK("/kick NICK"),
    VOICE("/voice NICK"),
    MUTE("/mute NICK"),
    OP("/op NICK"),
    LOG("/log on|off");

    /** A command as its user types it, and what stands behind its name. */
    private static final Pattern TYPED = Pattern.compile("/([a-z]+)(?:\\s+(.*?))?\\s*", Pattern.DOTALL);

    private final String form;

    Command(String form) {
        this.form = form;
    }

    /** How to write it: {@code /kick NICK}. */
    String form() {
        return form;
    }

    /**
     * A command with what stands behind its name.
     *
     * @param name which command
     * @param rest what stands behind its name; empty where nothing does
     */
    record Line(Command name, String rest) {
        /** The words behind the name. */
        List<String> words() {
            return rest.isEmpty() ? List.of() : List.of(rest.split("\\s+"));
        }
    }

    /** Makes a command of a message like {@code alice: /join tea}; null for every other message of this user. */
    static Line parse(User user, String message) {
        if (!message.startsWith(prefix(user))) {
            return null;
        }
        Matcher typed = TYPED.matcher(message.substring(prefix(user).length()));
        return !typed.matches()
                ? null
                : Stream.of(values())
                        .filter(command ->
                                command.name().toLowerCase(Locale.ROOT).equals(typed.group(1)))
                        .map(command -> new Line(command, typed.group(2) == null ? "" : typed.group(2)))
                        .findFirst()
                        .orElse(null);
    }

    /**
     * Takes apart what was read at once: each command is a part of its own, and so is all that stands between two.
     *
     * <p>TCP may join what a user has sent one after the other: {@code alice: /create teaalice: hello}. A new message
     * begins where the user's nickname does.
     */
    static List<String> parts(User user, String read) {
        List<String> parts = new ArrayList<>();
        for (String message : read.split("(?=" + Pattern.quote(prefix(user)) + ")")) {
            int last = parts.size() - 1;
            boolean isText = parse(user, message) == null;
            if (isText && last >= 0 && parse(user, parts.get(last)) == null) {
                parts.set(last, parts.get(last) + message);
            } else {
                parts.add(message);
            }
        }
        return parts;
    }

    /** What a client puts before each message. */
    private static String prefix(User user) {
        return user.nickname() + ": ";
    }
}
