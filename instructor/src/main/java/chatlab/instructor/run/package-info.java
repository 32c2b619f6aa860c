/** Starts the solutions' programs. */
package chatlab.instructor.run;
