/** Compares the code of a class with JPlag, in a process of its own. */
package chatlab.similarity;
