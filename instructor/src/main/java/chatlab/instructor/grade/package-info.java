/** Marks a class: finds what each student handed in, compiles it, runs the graders, writes the marks. */
package chatlab.instructor.grade;
