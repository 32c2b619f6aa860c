/** Skeletons, made from the solutions: each marked paragraph of a solution becomes a hole. */
package chatlab.instructor.skeleton;
