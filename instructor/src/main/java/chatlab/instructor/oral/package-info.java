/** Makes oral exam sheets: for each student, questions on their own capture and code, with the answers. */
package chatlab.instructor.oral;
