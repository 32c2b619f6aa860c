/** The program under test, run in this JVM or in one of its own, and its console. */
package chatlab.harness.program;
