package chatlab.instructor.soak;

import java.util.List;

/**
 * How a program is run to be marked.
 *
 * @param jdk the JDK of grader and program
 * @param run {@code in-process}, {@code child} or {@code hosted}: how graders start programs
 */
record Way(Jdk jdk, String run) {
    static final String IN_PROCESS = "in-process";
    static final String CHILD = "child";
    static final String HOSTED = "hosted";
    static final List<String> RUNS = List.of(IN_PROCESS, CHILD, HOSTED);

    @Override
    public String toString() {
        return run + " on JDK " + jdk.version();
    }
}
