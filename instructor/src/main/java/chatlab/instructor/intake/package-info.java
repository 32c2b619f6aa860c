/** From the folder or archive of a class to the files of each student: unpacked under bounds, whoever packed them. */
package chatlab.instructor.intake;
