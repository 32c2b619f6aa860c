/** The other ends that a grader plays: TCP connections, UDP sockets, and the waiting for what they receive. */
package chatlab.harness.probe;
