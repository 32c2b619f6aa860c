package chatlab.instructor.sandbox;

/** What stands between students' programs and the rest of the machine. */
public enum Isolation {
    /** Namespaces of their own, made by bubblewrap: no other file, no other process, no network but loopback. */
    SANDBOX,

    /** A process of their own with bounds, which sees all that its user sees. */
    PROCESS
}
