package chatlab.instructor.soak;

/**
 * How a program is run to be marked.
 *
 * @param jdk the JDK of grader and program
 * @param run {@code in-process} or {@code child}
 */
record Way(Jdk jdk, String run) {
    static final String CHILD = "child";

    @Override
    public String toString() {
        return run + " on JDK " + jdk.version();
    }
}
