package chatlab.server;

/** Thrown when a client can't have the name that it asks for; the message says why, in a line for its user. */
final class NameRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    NameRefusedException(String why) {
        super(why);
    }
}
