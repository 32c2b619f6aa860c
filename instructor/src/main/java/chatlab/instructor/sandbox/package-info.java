/** Keeps students' programs from everything that isn't theirs: namespaces by bubblewrap, bounds by prlimit. */
package chatlab.instructor.sandbox;
