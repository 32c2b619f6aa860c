package chatlab.roomchat;

import java.util.Locale;

/** What a user may do in a room; each role may do more than the one before it. */
enum Role {
    /** May write, unless muted. */
    VISITOR,
    /** May write, always. */
    VOICE,
    /** May also change the subject, kick, mute, and give voice. */
    OPERATOR,
    /** May also make operators, and keep a log. */
    OWNER;

    /** As users read it: {@code operator}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
