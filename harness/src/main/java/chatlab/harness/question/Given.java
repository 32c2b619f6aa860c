package chatlab.harness.question;

import chatlab.harness.program.Hosts;

/**
 * What a program that starts a run of graders hands to it; the run closes nothing of it.
 *
 * @param sheet takes the results; null for one that is printed in the end
 * @param hosts JVMs for programs that serve other runs, too; null for new ones, where such are needed
 */
record Given(GradeSheet sheet, Hosts hosts) {}
