/** The instructors' command line: what its commands share. */
package chatlab.instructor;
