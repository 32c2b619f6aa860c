package chatlab.roomchat;

/** Thrown when a user can't have or do what they ask for; the message says why, in a line for the user. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String why) {
        super(why);
    }
}
