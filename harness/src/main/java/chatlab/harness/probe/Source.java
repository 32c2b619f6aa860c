package chatlab.harness.probe;

/** Something a grader listens to: a connection, a socket, a program's console. */
public interface Source {
    /** Takes in all that is there, without waiting; true if anything came. */
    boolean read();

    /** Why nothing more can come from here although the grader didn't ask for an end; null while something can. */
    Reason lost();

    /** Whether it is known from here why something is lost elsewhere, so that no news of that needs to be awaited. */
    default boolean explains() {
        return false;
    }
}
