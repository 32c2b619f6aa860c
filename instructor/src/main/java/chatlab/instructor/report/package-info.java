/** What students and teachers read: a page for each student, and one for the class. */
package chatlab.instructor.report;
