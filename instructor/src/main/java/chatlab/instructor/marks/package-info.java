/** What grading left of a class, read again from its files. */
package chatlab.instructor.marks;
