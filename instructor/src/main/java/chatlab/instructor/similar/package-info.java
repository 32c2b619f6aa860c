/** Compares the submissions of a class: captures by what is drawn at random in them, code by its tokens. */
package chatlab.instructor.similar;
