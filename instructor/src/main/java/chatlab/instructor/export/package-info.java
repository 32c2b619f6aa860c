/** Marks in the forms that other systems read. */
package chatlab.instructor.export;
