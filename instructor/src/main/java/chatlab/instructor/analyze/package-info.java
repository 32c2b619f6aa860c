/** Says what is in a capture. */
package chatlab.instructor.analyze;
