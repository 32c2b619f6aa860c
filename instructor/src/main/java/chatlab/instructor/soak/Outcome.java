package chatlab.instructor.soak;

import java.util.List;

/**
 * What became of a run.
 *
 * @param faults what is wrong about it, a line each; empty where it is as it should be
 */
record Outcome(Run run, Answer answer, List<String> faults) {}
