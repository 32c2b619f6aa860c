package chatlab.harness.probe;

/** Something a grader listens to: a connection, a socket, a program's console. */
public interface Source {
    /** Takes in all that is there, without waiting; true if anything came. */
    boolean read();

    /** Why nothing more can come from here although the grader didn't ask for an end; null while something can. */
    String lost();
}
