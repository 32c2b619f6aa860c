/** The labs: their modules, the files with holes in them, their programs. */
package chatlab.instructor.lab;
