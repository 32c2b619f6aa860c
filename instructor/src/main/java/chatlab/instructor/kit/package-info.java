/** The student kit: the repository without what only instructors may see. */
package chatlab.instructor.kit;
